/**
 * Types that TypeScript's libraries declare globally, as far as a generated type could have such a
 * name. A type called `Location` would be legal, but an editor would offer the browser's as well.
 */
const types =
  "AacBitstreamFormat AacEncoderConfig AbortController AbortSignal AbortSignalEventMap AbstractRange AbstractWorker " +
  "AbstractWorkerEventMap AddEventListenerOptions AddressErrors AesCbcParams AesCtrParams AesDerivedKeyParams AesGcmParams " +
  "AesKeyAlgorithm AesKeyGenParams AggregateError AggregateErrorConstructor Algorithm AlgorithmIdentifier AlignSetting " +
  "AllAcceptedCredentialsOptions AllowSharedBufferSource AlphaOption AnalyserNode AnalyserOptions Animatable Animation " +
  "AnimationEffect AnimationEvent AnimationEventInit AnimationEventMap AnimationFrameProvider AnimationPlayState " +
  "AnimationPlaybackEvent AnimationPlaybackEventInit AnimationReplaceState AnimationTimeline AppendMode Array ArrayBuffer " +
  "ArrayBufferConstructor ArrayBufferLike ArrayBufferTypes ArrayBufferView ArrayConstructor ArrayIterator ArrayLike " +
  "AssignedNodesOptions AsyncDisposable AsyncDisposableStack AsyncDisposableStackConstructor AsyncGenerator AsyncGeneratorFunction " +
  "AsyncGeneratorFunctionConstructor AsyncIterable AsyncIterableIterator AsyncIterator AsyncIteratorObject Atomics " +
  "AttestationConveyancePreference Attr Audio AudioBuffer AudioBufferOptions AudioBufferSourceNode AudioBufferSourceOptions " +
  "AudioConfiguration AudioContext AudioContextLatencyCategory AudioContextOptions AudioContextState AudioData " +
  "AudioDataCopyToOptions AudioDataInit AudioDataOutputCallback AudioDecoder AudioDecoderConfig AudioDecoderEventMap " +
  "AudioDecoderInit AudioDecoderSupport AudioDestinationNode AudioEncoder AudioEncoderConfig AudioEncoderEventMap AudioEncoderInit " +
  "AudioEncoderSupport AudioListener AudioNode AudioNodeOptions AudioParam AudioParamMap AudioProcessingEvent " +
  "AudioProcessingEventInit AudioSampleFormat AudioScheduledSourceNode AudioScheduledSourceNodeEventMap AudioTimestamp AudioWorklet " +
  "AudioWorkletNode AudioWorkletNodeEventMap AudioWorkletNodeOptions AuthenticationExtensionsClientInputs " +
  "AuthenticationExtensionsClientOutputs AuthenticationExtensionsLargeBlobInputs AuthenticationExtensionsLargeBlobOutputs " +
  "AuthenticatorAssertionResponse AuthenticatorAttachment AuthenticatorAttestationResponse AuthenticatorResponse " +
  "AuthenticatorSelectionCriteria AuthenticatorTransport AutoFill AutoFillAddressKind AutoFillBase AutoFillContactField " +
  "AutoFillContactKind AutoFillCredentialField AutoFillField AutoFillNormalField AutoFillSection AutoKeyword AutomationRate " +
  "AvcBitstreamFormat AvcEncoderConfig Awaited BarProp BaseAudioContext BaseAudioContextEventMap BeforeUnloadEvent BigInt " +
  "BigInt64Array BigInt64ArrayConstructor BigIntConstructor BigIntToLocaleStringOptions BigInteger BigUint64Array " +
  "BigUint64ArrayConstructor BinaryData BinaryType BiquadFilterNode BiquadFilterOptions BiquadFilterType BitrateMode Blob " +
  "BlobCallback BlobEvent BlobEventInit BlobPart BlobPropertyBag Body BodyInit Boolean BooleanConstructor BroadcastChannel " +
  "BroadcastChannelEventMap BufferSource BuiltinIteratorReturn ByteLengthQueuingStrategy Cache CacheQueryOptions CacheStorage " +
  "CallableFunction CanPlayTypeResult CanvasCaptureMediaStreamTrack CanvasCompositing CanvasDirection CanvasDrawImage " +
  "CanvasDrawPath CanvasFillRule CanvasFillStrokeStyles CanvasFilters CanvasFontKerning CanvasFontStretch CanvasFontVariantCaps " +
  "CanvasGradient CanvasImageData CanvasImageSmoothing CanvasImageSource CanvasLineCap CanvasLineJoin CanvasPath " +
  "CanvasPathDrawingStyles CanvasPattern CanvasRect CanvasRenderingContext2D CanvasSettings CanvasShadowStyles CanvasState " +
  "CanvasText CanvasTextAlign CanvasTextBaseline CanvasTextDrawingStyles CanvasTextRendering CanvasTransform CanvasUserInterface " +
  "Capitalize CaretPosition CaretPositionFromPointOptions ChannelCountMode ChannelInterpretation ChannelMergerNode " +
  "ChannelMergerOptions ChannelSplitterNode ChannelSplitterOptions CharacterData CheckVisibilityOptions ChildNode " +
  "ClassAccessorDecoratorContext ClassAccessorDecoratorResult ClassAccessorDecoratorTarget ClassDecorator ClassDecoratorContext " +
  "ClassFieldDecoratorContext ClassGetterDecoratorContext ClassMemberDecoratorContext ClassMethodDecoratorContext " +
  "ClassSetterDecoratorContext Client ClientQueryOptions ClientRect ClientTypes Clients Clipboard ClipboardEvent ClipboardEventInit " +
  "ClipboardItem ClipboardItemData ClipboardItemOptions ClipboardItems CloseEvent CloseEventInit CodecState ColorGamut " +
  "ColorSpaceConversion CommandEvent CommandEventInit Comment CompositeOperation CompositeOperationOrAuto CompositionEvent " +
  "CompositionEventInit CompressionFormat CompressionStream ComputedEffectTiming ComputedKeyframe ConcatArray Console " +
  "ConstantSourceNode ConstantSourceOptions ConstrainBoolean ConstrainBooleanParameters ConstrainDouble ConstrainDoubleRange " +
  "ConstructorParameters ContentVisibilityAutoStateChangeEvent ContentVisibilityAutoStateChangeEventInit ConvolverNode " +
  "ConvolverOptions CookieChangeEvent CookieChangeEventInit CookieInit CookieList CookieListItem CookieSameSite CookieStore " +
  "CookieStoreDeleteOptions CookieStoreEventMap CookieStoreGetOptions CookieStoreManager CountQueuingStrategy Credential " +
  "CredentialCreationOptions CredentialMediationRequirement CredentialPropertiesOutput CredentialRequestOptions " +
  "CredentialsContainer Crypto CryptoKey CryptoKeyPair CurrentUserDetailsOptions CustomElementConstructor CustomElementRegistry " +
  "CustomEvent CustomEventInit CustomStateSet DataTransfer DataTransferItem DataTransferItemList DataView DataViewConstructor Date " +
  "DateConstructor DecodeErrorCallback DecodeSuccessCallback DecompressionStream DecoratorContext DecoratorMetadata " +
  "DecoratorMetadataObject DedicatedWorkerGlobalScope DedicatedWorkerGlobalScopeEventMap DelayNode DelayOptions DeviceMotionEvent " +
  "DeviceMotionEventAcceleration DeviceMotionEventAccelerationInit DeviceMotionEventInit DeviceMotionEventRotationRate " +
  "DeviceMotionEventRotationRateInit DeviceOrientationEvent DeviceOrientationEventInit DigitalCredential DirectionSetting " +
  "DisplayCaptureSurfaceType DisplayMediaStreamOptions Disposable DisposableStack DisposableStackConstructor DistanceModelType " +
  "Document DocumentEventMap DocumentFragment DocumentOrShadowRoot DocumentReadyState DocumentTimeline DocumentTimelineOptions " +
  "DocumentType DocumentVisibilityState DoubleRange DragEvent DragEventInit DynamicsCompressorNode DynamicsCompressorOptions " +
  "EcKeyAlgorithm EcKeyGenParams EcKeyImportParams EcdhKeyDeriveParams EcdsaParams EffectTiming Element ElementContentEditable " +
  "ElementCreationOptions ElementDefinitionOptions ElementEventMap ElementInternals ElementTagNameMap EncodedAudioChunk " +
  "EncodedAudioChunkInit EncodedAudioChunkMetadata EncodedAudioChunkOutputCallback EncodedAudioChunkType EncodedVideoChunk " +
  "EncodedVideoChunkInit EncodedVideoChunkMetadata EncodedVideoChunkOutputCallback EncodedVideoChunkType EndOfStreamError " +
  "EndingType Enumerator EnumeratorConstructor EpochTimeStamp Error ErrorCallback ErrorConstructor ErrorEvent ErrorEventInit " +
  "ErrorOptions EvalError EvalErrorConstructor Event EventCounts EventInit EventListener EventListenerObject EventListenerOptions " +
  "EventListenerOrEventListenerObject EventModifierInit EventSource EventSourceEventMap EventSourceInit EventTarget Exclude " +
  "ExtendableCookieChangeEvent ExtendableCookieChangeEventInit ExtendableEvent ExtendableEventInit ExtendableMessageEvent " +
  "ExtendableMessageEventInit External Extract FetchEvent FetchEventInit File FileCallback FileList FilePropertyBag FileReader " +
  "FileReaderEventMap FileReaderSync FileSystem FileSystemCreateWritableOptions FileSystemDirectoryEntry FileSystemDirectoryHandle " +
  "FileSystemDirectoryHandleAsyncIterator FileSystemDirectoryReader FileSystemEntriesCallback FileSystemEntry " +
  "FileSystemEntryCallback FileSystemFileEntry FileSystemFileHandle FileSystemFlags FileSystemGetDirectoryOptions " +
  "FileSystemGetFileOptions FileSystemHandle FileSystemHandleKind FileSystemReadWriteOptions FileSystemRemoveOptions " +
  "FileSystemSyncAccessHandle FileSystemWritableFileStream FileSystemWriteChunkType FillLightMode FillMode FinalizationRegistry " +
  "FinalizationRegistryConstructor FlatArray Float16Array Float16ArrayConstructor Float32Array Float32ArrayConstructor Float32List " +
  "Float64Array Float64ArrayConstructor FocusEvent FocusEventInit FocusOptions FontDisplay FontFace FontFaceDescriptors " +
  "FontFaceLoadStatus FontFaceSet FontFaceSetEventMap FontFaceSetLoadEvent FontFaceSetLoadEventInit FontFaceSetLoadStatus " +
  "FontFaceSource FormData FormDataEntryValue FormDataEvent FormDataEventInit FormDataIterator FragmentDirective " +
  "FrameRequestCallback FrameType FullscreenOptions Function FunctionConstructor FunctionStringCallback GainNode GainOptions " +
  "Gamepad GamepadButton GamepadEffectParameters GamepadEvent GamepadEventInit GamepadHapticActuator GamepadHapticEffectType " +
  "GamepadHapticsResult GamepadMappingType Generator GeneratorFunction GeneratorFunctionConstructor GenericTransformStream " +
  "Geolocation GeolocationCoordinates GeolocationPosition GeolocationPositionError GetAnimationsOptions GetComposedRangesOptions " +
  "GetNotificationOptions GetRootNodeOptions GlobalCompositeOperation GlobalEventHandlers GlobalEventHandlersEventMap " +
  "HardwareAcceleration HashAlgorithmIdentifier HashChangeEvent HashChangeEventInit HdrMetadataType Headers HeadersInit " +
  "HeadersIterator Highlight HighlightRegistry HighlightType History HkdfParams HmacImportParams HmacKeyAlgorithm HmacKeyGenParams " +
  "IdleDeadline IdleRequestCallback IdleRequestOptions Image ImageBitmap ImageBitmapOptions ImageBitmapRenderingContext " +
  "ImageBitmapRenderingContextSettings ImageBitmapSource ImageBufferSource ImageCapture ImageData ImageDataArray " +
  "ImageDataPixelFormat ImageDataSettings ImageDecodeOptions ImageDecodeResult ImageDecoder ImageDecoderInit ImageEncodeOptions " +
  "ImageOrientation ImageSmoothingQuality ImageTrack ImageTrackList ImportAssertions ImportAttributes ImportCallOptions ImportMeta " +
  "ImportNodeOptions Infinity InputDeviceInfo InputEvent InputEventInit InsertPosition InstanceType Int16Array " +
  "Int16ArrayConstructor Int32Array Int32ArrayConstructor Int32List Int8Array Int8ArrayConstructor IntersectionObserver " +
  "IntersectionObserverCallback IntersectionObserverEntry IntersectionObserverEntryInit IntersectionObserverInit Intl Iterable " +
  "IterableIterator IterationCompositeOperation Iterator IteratorObject IteratorObjectConstructor IteratorResult " +
  "IteratorReturnResult IteratorYieldResult JsonWebKey KeyAlgorithm KeyFormat KeySystemTrackConfiguration KeyType KeyUsage " +
  "KeyboardEvent KeyboardEventInit Keyframe KeyframeAnimationOptions KeyframeEffect KeyframeEffectOptions LargestContentfulPaint " +
  "LatencyMode LineAlignSetting LineAndPositionSetting LinkStyle Location Lock LockGrantedCallback LockInfo LockManager " +
  "LockManagerSnapshot LockMode LockOptions LoginStatus Lowercase Map MapConstructor MapIterator Math MediaCapabilities " +
  "MediaCapabilitiesDecodingInfo MediaCapabilitiesEncodingInfo MediaCapabilitiesInfo MediaCapabilitiesKeySystemConfiguration " +
  "MediaConfiguration MediaDecodingConfiguration MediaDecodingType MediaDeviceInfo MediaDeviceKind MediaDevices " +
  "MediaDevicesEventMap MediaElementAudioSourceNode MediaElementAudioSourceOptions MediaEncodingConfiguration MediaEncodingType " +
  "MediaEncryptedEvent MediaEncryptedEventInit MediaError MediaImage MediaKeyMessageEvent MediaKeyMessageEventInit " +
  "MediaKeyMessageType MediaKeySession MediaKeySessionClosedReason MediaKeySessionEventMap MediaKeySessionType MediaKeyStatus " +
  "MediaKeyStatusMap MediaKeyStatusMapIterator MediaKeySystemAccess MediaKeySystemConfiguration MediaKeySystemMediaCapability " +
  "MediaKeys MediaKeysPolicy MediaKeysRequirement MediaList MediaMetadata MediaMetadataInit MediaPositionState MediaProvider " +
  "MediaQueryList MediaQueryListEvent MediaQueryListEventInit MediaQueryListEventMap MediaRecorder MediaRecorderEventMap " +
  "MediaRecorderOptions MediaSession MediaSessionAction MediaSessionActionDetails MediaSessionActionHandler " +
  "MediaSessionPlaybackState MediaSettingsRange MediaSource MediaSourceEventMap MediaSourceHandle MediaStream " +
  "MediaStreamAudioDestinationNode MediaStreamAudioSourceNode MediaStreamAudioSourceOptions MediaStreamConstraints " +
  "MediaStreamEventMap MediaStreamTrack MediaStreamTrackEvent MediaStreamTrackEventInit MediaStreamTrackEventMap " +
  "MediaStreamTrackProcessor MediaStreamTrackProcessorInit MediaStreamTrackState MediaTrackCapabilities MediaTrackConstraintSet " +
  "MediaTrackConstraints MediaTrackSettings MediaTrackSupportedConstraints MessageChannel MessageEvent MessageEventInit " +
  "MessageEventSource MessageEventTarget MessageEventTargetEventMap MessagePort MessagePortEventMap MethodDecorator MimeType " +
  "MimeTypeArray MouseEvent MouseEventInit MultiCacheQueryOptions MutationCallback MutationEvent MutationObserver " +
  "MutationObserverInit MutationRecord MutationRecordType NaN NamedCurve NamedNodeMap NavigateEvent NavigateEventInit Navigation " +
  "NavigationActivation NavigationCurrentEntryChangeEvent NavigationCurrentEntryChangeEventInit NavigationDestination " +
  "NavigationEventMap NavigationFocusReset NavigationHistoryBehavior NavigationHistoryEntry NavigationHistoryEntryEventMap " +
  "NavigationInterceptHandler NavigationInterceptOptions NavigationNavigateOptions NavigationOptions NavigationPrecommitController " +
  "NavigationPrecommitHandler NavigationPreloadManager NavigationPreloadState NavigationReloadOptions NavigationResult " +
  "NavigationScrollBehavior NavigationTimingType NavigationTransition NavigationType NavigationUpdateCurrentEntryOptions Navigator " +
  "NavigatorAutomationInformation NavigatorBadge NavigatorConcurrentHardware NavigatorContentUtils NavigatorCookies " +
  "NavigatorLanguage NavigatorLocks NavigatorLogin NavigatorOnLine NavigatorPlugins NavigatorStorage NewableFunction NoInfer Node " +
  "NodeFilter NodeIterator NodeList NodeListOf NonDocumentTypeChildNode NonElementParentNode NonNullable Notification " +
  "NotificationDirection NotificationEvent NotificationEventInit NotificationEventMap NotificationOptions NotificationPermission " +
  "NotificationPermissionCallback Number NumberConstructor Object ObjectConstructor OfflineAudioCompletionEvent " +
  "OfflineAudioCompletionEventInit OfflineAudioContext OfflineAudioContextEventMap OfflineAudioContextOptions OffscreenCanvas " +
  "OffscreenCanvasEventMap OffscreenCanvasRenderingContext2D OffscreenRenderingContext OffscreenRenderingContextId Omit " +
  "OmitThisParameter OnBeforeUnloadEventHandler OnBeforeUnloadEventHandlerNonNull OnErrorEventHandler OnErrorEventHandlerNonNull " +
  "Option OptionalEffectTiming OptionalPostfixToken OptionalPrefixToken OpusBitstreamFormat OpusEncoderConfig OrientationLockType " +
  "OrientationType OscillatorNode OscillatorOptions OscillatorType OverSampleType OverconstrainedError PageRevealEvent " +
  "PageRevealEventInit PageSwapEvent PageSwapEventInit PageTransitionEvent PageTransitionEventInit PaintTimingMixin PannerNode " +
  "PannerOptions PanningModelType ParameterDecorator Parameters ParentNode Partial Path2D PayerErrors PaymentAddress " +
  "PaymentComplete PaymentCurrencyAmount PaymentDetailsBase PaymentDetailsInit PaymentDetailsModifier PaymentDetailsUpdate " +
  "PaymentItem PaymentMethodChangeEvent PaymentMethodChangeEventInit PaymentMethodData PaymentOptions PaymentRequest " +
  "PaymentRequestEventMap PaymentRequestUpdateEvent PaymentRequestUpdateEventInit PaymentResponse PaymentResponseEventMap " +
  "PaymentShippingOption PaymentShippingType PaymentValidationErrors Pbkdf2Params Performance PerformanceEntry PerformanceEntryList " +
  "PerformanceEventMap PerformanceEventTiming PerformanceMark PerformanceMarkOptions PerformanceMeasure PerformanceMeasureOptions " +
  "PerformanceNavigation PerformanceNavigationTiming PerformanceObserver PerformanceObserverCallback PerformanceObserverEntryList " +
  "PerformanceObserverInit PerformancePaintTiming PerformanceResourceTiming PerformanceServerTiming PerformanceTiming PeriodicWave " +
  "PeriodicWaveConstraints PeriodicWaveOptions PermissionDescriptor PermissionName PermissionState PermissionStatus " +
  "PermissionStatusEventMap Permissions PhotoCapabilities PhotoSettings Pick PictureInPictureEvent PictureInPictureEventInit " +
  "PictureInPictureWindow PictureInPictureWindowEventMap PlaneLayout PlaybackDirection Plugin PluginArray PointerEvent " +
  "PointerEventInit PointerLockOptions PopStateEvent PopStateEventInit PopoverInvokerElement PopoverTargetAttributes " +
  "PositionAlignSetting PositionCallback PositionErrorCallback PositionOptions PredefinedColorSpace PremultiplyAlpha " +
  "PresentationStyle ProcessingInstruction ProgressEvent ProgressEventInit Promise PromiseConstructor PromiseConstructorLike " +
  "PromiseFulfilledResult PromiseLike PromiseRejectedResult PromiseRejectionEvent PromiseRejectionEventInit PromiseSettledResult " +
  "PromiseWithResolvers PropertyDecorator PropertyDefinition PropertyDescriptor PropertyDescriptorMap PropertyIndexedKeyframes " +
  "PropertyKey Proxy ProxyConstructor ProxyHandler PublicKeyCredential PublicKeyCredentialClientCapabilities " +
  "PublicKeyCredentialCreationOptions PublicKeyCredentialDescriptor PublicKeyCredentialEntity PublicKeyCredentialParameters " +
  "PublicKeyCredentialRequestOptions PublicKeyCredentialRpEntity PublicKeyCredentialType PublicKeyCredentialUserEntity " +
  "PushEncryptionKeyName PushEvent PushEventInit PushManager PushManagerAttribute PushMessageData PushMessageDataInit " +
  "PushSubscription PushSubscriptionChangeEvent PushSubscriptionChangeEventInit PushSubscriptionOptions PushSubscriptionOptionsInit " +
  "QueuingStrategy QueuingStrategyInit QueuingStrategySize RadioNodeList Range RangeError RangeErrorConstructor " +
  "ReadableByteStreamController ReadableStream ReadableStreamAsyncIterator ReadableStreamController ReadableStreamDefaultController " +
  "ReadableStreamDefaultReader ReadableStreamGenericReader ReadableStreamGetReaderOptions ReadableStreamIteratorOptions " +
  "ReadableStreamReadDoneResult ReadableStreamReadResult ReadableStreamReadValueResult ReadableStreamReader " +
  "ReadableStreamReaderMode ReadableStreamType ReadableWritablePair Readonly ReadonlyArray ReadonlyMap ReadonlySet ReadonlySetLike " +
  "ReadyState Record RecordingState RedEyeReduction ReferenceError ReferenceErrorConstructor ReferrerPolicy Reflect RegExp " +
  "RegExpConstructor RegExpExecArray RegExpIndicesArray RegExpMatchArray RegExpStringIterator RegistrationOptions RemotePlayback " +
  "RemotePlaybackAvailabilityCallback RemotePlaybackEventMap RemotePlaybackState RenderingContext Report ReportBody ReportList " +
  "ReportingObserver ReportingObserverCallback ReportingObserverOptions Request RequestCache RequestCredentials RequestDestination " +
  "RequestInfo RequestInit RequestMode RequestPriority RequestRedirect Required ResidentKeyRequirement ResizeObserver " +
  "ResizeObserverBoxOptions ResizeObserverCallback ResizeObserverEntry ResizeObserverOptions ResizeObserverSize ResizeQuality " +
  "Response ResponseInit ResponseType ReturnType RsaHashedImportParams RsaHashedKeyAlgorithm RsaHashedKeyGenParams RsaKeyAlgorithm " +
  "RsaKeyGenParams RsaOaepParams RsaOtherPrimesInfo RsaPssParams SafeArray Sanitizer SanitizerAttribute SanitizerAttributeNamespace " +
  "SanitizerConfig SanitizerElement SanitizerElementNamespace SanitizerElementNamespaceWithAttributes " +
  "SanitizerElementWithAttributes SanitizerPresets Scheduler SchedulerPostTaskCallback SchedulerPostTaskOptions Screen " +
  "ScreenOrientation ScreenOrientationEventMap ScriptProcessorNode ScriptProcessorNodeEventMap ScrollAxis ScrollBehavior " +
  "ScrollIntoViewOptions ScrollLogicalPosition ScrollOptions ScrollRestoration ScrollSetting ScrollTimeline ScrollTimelineOptions " +
  "ScrollToOptions SecurityPolicyViolationEvent SecurityPolicyViolationEventDisposition SecurityPolicyViolationEventInit Selection " +
  "SelectionDirection SelectionMode ServiceWorker ServiceWorkerContainer ServiceWorkerContainerEventMap ServiceWorkerEventMap " +
  "ServiceWorkerGlobalScope ServiceWorkerGlobalScopeEventMap ServiceWorkerRegistration ServiceWorkerRegistrationEventMap " +
  "ServiceWorkerState ServiceWorkerUpdateViaCache Set SetConstructor SetIterator ShadowRoot ShadowRootEventMap ShadowRootInit " +
  "ShadowRootMode ShareData SharedArrayBuffer SharedArrayBufferConstructor SharedWorker SharedWorkerGlobalScope " +
  "SharedWorkerGlobalScopeEventMap ShowPopoverOptions SlotAssignmentMode Slottable SourceBuffer SourceBufferEventMap " +
  "SourceBufferList SourceBufferListEventMap SpeechRecognitionAlternative SpeechRecognitionErrorCode SpeechRecognitionErrorEvent " +
  "SpeechRecognitionErrorEventInit SpeechRecognitionEvent SpeechRecognitionEventInit SpeechRecognitionResult " +
  "SpeechRecognitionResultList SpeechSynthesis SpeechSynthesisErrorCode SpeechSynthesisErrorEvent SpeechSynthesisErrorEventInit " +
  "SpeechSynthesisEvent SpeechSynthesisEventInit SpeechSynthesisEventMap SpeechSynthesisUtterance SpeechSynthesisUtteranceEventMap " +
  "SpeechSynthesisVoice StartViewTransitionOptions StaticRange StaticRangeInit StereoPannerNode StereoPannerOptions Storage " +
  "StorageEstimate StorageEvent StorageEventInit StorageManager StreamPipeOptions String StringConstructor StringIterator " +
  "StructuredSerializeOptions StyleMedia StylePropertyMap StylePropertyMapReadOnly StylePropertyMapReadOnlyIterator StyleSheet " +
  "StyleSheetList SubmitEvent SubmitEventInit SubtleCrypto SuppressedError SuppressedErrorConstructor SvcOutputMetadata Symbol " +
  "SymbolConstructor SyntaxError SyntaxErrorConstructor TaskController TaskControllerInit TaskPriority TaskPriorityChangeEvent " +
  "TaskPriorityChangeEventInit TaskSignal TaskSignalAnyInit TaskSignalEventMap TemplateStringsArray Temporal TexImageSource Text " +
  "TextDecodeOptions TextDecoder TextDecoderCommon TextDecoderOptions TextDecoderStream TextEncoder TextEncoderCommon " +
  "TextEncoderEncodeIntoResult TextEncoderStream TextEvent TextMetrics TextStreamBase TextStreamReader TextStreamWriter TextTrack " +
  "TextTrackCue TextTrackCueEventMap TextTrackCueList TextTrackEventMap TextTrackKind TextTrackList TextTrackListEventMap " +
  "TextTrackMode ThisParameterType ThisType TimeRanges TimelineRangeOffset TimerHandler ToggleEvent ToggleEventInit " +
  "TogglePopoverOptions Touch TouchEvent TouchEventInit TouchInit TouchList TouchType TrackEvent TrackEventInit TransferFunction " +
  "Transferable TransformStream TransformStreamDefaultController Transformer TransformerFlushCallback TransformerStartCallback " +
  "TransformerTransformCallback TransitionEvent TransitionEventInit TreeWalker TypeError TypeErrorConstructor " +
  "TypedPropertyDescriptor Uint16Array Uint16ArrayConstructor Uint32Array Uint32ArrayConstructor Uint32List Uint8Array " +
  "Uint8ArrayConstructor Uint8ClampedArray Uint8ClampedArrayConstructor Uncapitalize UnderlyingByteSource UnderlyingDefaultSource " +
  "UnderlyingSink UnderlyingSinkAbortCallback UnderlyingSinkCloseCallback UnderlyingSinkStartCallback UnderlyingSinkWriteCallback " +
  "UnderlyingSource UnderlyingSourceCancelCallback UnderlyingSourcePullCallback UnderlyingSourceStartCallback " +
  "UnknownCredentialOptions Uppercase UserActivation UserVerificationRequirement ValidityState ValidityStateFlags VarDate " +
  "VibratePattern VideoColorPrimaries VideoColorSpace VideoColorSpaceInit VideoConfiguration VideoDecoder VideoDecoderConfig " +
  "VideoDecoderEventMap VideoDecoderInit VideoDecoderSupport VideoEncoder VideoEncoderBitrateMode VideoEncoderConfig " +
  "VideoEncoderEncodeOptions VideoEncoderEncodeOptionsForAvc VideoEncoderEventMap VideoEncoderInit VideoEncoderSupport " +
  "VideoFacingModeEnum VideoFrame VideoFrameBufferInit VideoFrameCallbackMetadata VideoFrameCopyToOptions VideoFrameInit " +
  "VideoFrameOutputCallback VideoFrameRequestCallback VideoMatrixCoefficients VideoPixelFormat VideoPlaybackQuality " +
  "VideoTransferCharacteristics ViewTimeline ViewTimelineOptions ViewTransition ViewTransitionTypeSet ViewTransitionUpdateCallback " +
  "VisualViewport VisualViewportEventMap VoidFunction WakeLock WakeLockSentinel WakeLockSentinelEventMap WakeLockType " +
  "WaveShaperNode WaveShaperOptions WeakKey WeakKeyTypes WeakMap WeakMapConstructor WeakRef WeakRefConstructor WeakSet " +
  "WeakSetConstructor WebAssembly WebCodecsErrorCallback WebSocket WebSocketEventMap WebTransport WebTransportBidirectionalStream " +
  "WebTransportCloseInfo WebTransportCongestionControl WebTransportDatagramDuplexStream WebTransportError WebTransportErrorOptions " +
  "WebTransportErrorSource WebTransportHash WebTransportOptions WebTransportSendOptions WebTransportSendStreamOptions WheelEvent " +
  "WheelEventInit Window WindowClient WindowEventHandlers WindowEventHandlersEventMap WindowEventMap WindowLocalStorage " +
  "WindowOrWorkerGlobalScope WindowPostMessageOptions WindowProxy WindowSessionStorage Worker WorkerEventMap WorkerGlobalScope " +
  "WorkerGlobalScopeEventMap WorkerLocation WorkerNavigator WorkerOptions WorkerType Worklet WorkletOptions WritableStream " +
  "WritableStreamDefaultController WritableStreamDefaultWriter WriteCommandType WriteParams";

/** Functions and variables that browsers and workers declare globally. */
const values =
  "addEventListener alert atob blur btoa caches cancelAnimationFrame cancelIdleCallback captureEvents clearInterval clearTimeout " +
  "clientInformation close closed confirm console cookieStore createImageBitmap crossOriginIsolated crypto customElements decodeURI " +
  "decodeURIComponent devicePixelRatio dispatchEvent document encodeURI encodeURIComponent escape eval event external fetch focus " +
  "fonts frameElement frames getComputedStyle getSelection history importScripts indexedDB innerHeight innerWidth isFinite isNaN " +
  "isSecureContext length localStorage location locationbar matchMedia menubar moveBy moveTo name navigation navigator open opener " +
  "orientation origin originAgentCluster outerHeight outerWidth pageXOffset pageYOffset parent parseFloat parseInt performance " +
  "personalbar postMessage print prompt queueMicrotask releaseEvents removeEventListener reportError requestAnimationFrame " +
  "requestIdleCallback resizeBy resizeTo scheduler screen screenLeft screenTop screenX screenY scroll scrollBy scrollTo scrollX " +
  "scrollY scrollbars self sessionStorage setInterval setTimeout speechSynthesis status statusbar stop structuredClone toString " +
  "toolbar top unescape visualViewport webkitURL window";

/** Names that a type gets only if nothing else is left. */
export const globalTypes: ReadonlySet<string> = new Set(types.split(" "));
/** Names that a function gets only if nothing else is left. */
export const globalValues: ReadonlySet<string> = new Set(values.split(" "));
