/** A package of the same members as Chilkat's for Go, as far as samples use them, so that Go can check their types. */
export const chilkatStub = `package chilkat
type Http struct{}
type HttpRequest struct{}
type HttpResponse struct{}
type JsonArray struct{}
type JsonObject struct{}
type StringBuilder struct{}
func NewHttp() *Http { return nil }
func NewHttpRequest() *HttpRequest { return nil }
func NewJsonArray() *JsonArray { return nil }
func NewJsonObject() *JsonObject { return nil }
func NewStringBuilder() *StringBuilder { return nil }
func (*Http) SetBasicAuth(bool) {}
func (*Http) SetDigestAuth(bool) {}
func (*Http) SetNtlmAuth(bool) {}
func (*Http) SetOAuth1(bool) {}
func (*Http) SetOAuthConsumerKey(string) {}
func (*Http) SetOAuthConsumerSecret(string) {}
func (*Http) SetOAuthRealm(string) {}
func (*Http) SetOAuthSigMethod(string) {}
func (*Http) SetOAuthToken(string) {}
func (*Http) SetOAuthTokenSecret(string) {}
func (*Http) SetLogin(string) {}
func (*Http) SetLoginDomain(string) {}
func (*Http) SetPassword(string) {}
func (*Http) SetAuthToken(string) {}
func (*Http) SetRequestHeader(string, string) {}
func (*Http) LastMethodSuccess() bool { return false }
func (*Http) LastErrorText() string { return "" }
func (*Http) PostJson3(string, string, *JsonObject) *HttpResponse { return nil }
func (*Http) PTextSb(string, string, *StringBuilder, string, string, bool, bool) *HttpResponse { return nil }
func (*Http) QuickRequest(string, string) *HttpResponse { return nil }
func (*Http) SynchronousRequest(string, int, bool, *HttpRequest) *HttpResponse { return nil }
func (*Http) DisposeHttp() {}
func (*HttpRequest) SetHttpVerb(string) {}
func (*HttpRequest) SetPath(string) {}
func (*HttpRequest) SetContentType(string) {}
func (*HttpRequest) AddParam(string, string) {}
func (*HttpRequest) AddFileForUpload2(string, string, string) bool { return true }
func (*HttpRequest) DisposeHttpRequest() {}
func (*HttpResponse) GetBodySb(*StringBuilder) bool { return true }
func (*HttpResponse) StatusCode() int { return 0 }
func (*HttpResponse) Header() string { return "" }
func (*HttpResponse) DisposeHttpResponse() {}
func (*StringBuilder) Append(string) bool { return true }
func (*StringBuilder) LoadFile(string, string) bool { return true }
func (*StringBuilder) GetAsString() *string { return nil }
func (*StringBuilder) DisposeStringBuilder() {}
func (*JsonArray) LoadSb(*StringBuilder) bool { return true }
func (*JsonArray) Load(string) bool { return true }
func (*JsonArray) SetEmitCompact(bool) {}
func (*JsonArray) Emit() *string { return nil }
func (*JsonArray) Size() int { return 0 }
func (*JsonArray) ObjectAt(int) *JsonObject { return nil }
func (*JsonArray) StringAt(int) *string { return nil }
func (*JsonArray) DisposeJsonArray() {}
func (*JsonObject) LoadSb(*StringBuilder) bool { return true }
func (*JsonObject) Load(string) bool { return true }
func (*JsonObject) SetEmitCompact(bool) {}
func (*JsonObject) Emit() *string { return nil }
func (*JsonObject) EmitSb(*StringBuilder) bool { return true }
func (*JsonObject) SetI(int) {}
func (*JsonObject) SetJ(int) {}
func (*JsonObject) SetK(int) {}
func (*JsonObject) SizeOfArray(string) int { return 0 }
func (*JsonObject) StringOf(string) *string { return nil }
func (*JsonObject) IntOf(string) int { return 0 }
func (*JsonObject) BoolOf(string) bool { return false }
func (*JsonObject) UpdateString(string, string) bool { return true }
func (*JsonObject) UpdateInt(string, int) bool { return true }
func (*JsonObject) UpdateNumber(string, string) bool { return true }
func (*JsonObject) UpdateBool(string, bool) bool { return true }
func (*JsonObject) UpdateNull(string) bool { return true }
func (*JsonObject) UpdateNewArray(string) bool { return true }
func (*JsonObject) UpdateNewObject(string) bool { return true }
func (*JsonObject) DisposeJsonObject() {}
`;
