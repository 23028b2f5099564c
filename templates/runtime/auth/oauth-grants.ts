import * as oauth from "oauth4webapi";
import { cachedSecret, isOver, type IssuedSecret } from "./cached-secret.js";
import type { Secret, SecretRequest } from "./credential.js";
import { isConnectionFailure, strictAnswers, timeLimited } from "./token-answer.js";

/** Where tokens come from, and who asks for them. */
export interface TokenEndpoint {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Left out for a public client. */
  readonly clientSecret?: string | undefined;
  /** Where the secret goes: into the header (Basic), or into the body. Default: `header`. */
  readonly clientAuth?: "header" | "body" | undefined;
  readonly scope?: string | undefined;
  /** More parameters for the token endpoint, such as `audience`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** Keeps tokens beyond the program. Without it, they are kept in memory. */
  readonly cache?: TokenCache | undefined;
  /** Default: `globalThis.fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How many milliseconds a request for tokens may take. Default: 30000. */
  readonly timeout?: number | undefined;
  /** Ends a request for tokens, and the wait for what a user decides. */
  readonly signal?: AbortSignal | undefined;
}

/** What a token endpoint has issued. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken?: string | undefined;
  /** Milliseconds since 1970. */
  readonly expires?: number | undefined;
}

/** A place where tokens are kept: a file, a database, the storage of a browser. */
export interface TokenCache {
  readonly get: () => Tokens | null | undefined | Promise<Tokens | null | undefined>;
  readonly set: (tokens: Tokens) => void | Promise<void>;
}

/** What a user must do so that a device gets a token. */
export interface DevicePrompt {
  readonly userCode: string;
  readonly verificationUri: string;
  /** The same with the code in it, if the server has one. */
  readonly verificationUriComplete: string | undefined;
}

type Token = Exclude<Secret, string>;

/** Tokens for the program itself (RFC 6749, section 4.4). */
export function clientCredentials(endpoint: TokenEndpoint): Token {
  return tokensFrom(endpoint, () => requestTokens(endpoint, "client_credentials", scopeOf(endpoint)));
}

/** Tokens for a user's name and password (RFC 6749, section 4.3). */
export function passwordGrant(
  endpoint: TokenEndpoint,
  user: { readonly username: string; readonly password: string },
): Token {
  const { username, password } = user;
  return tokensFrom(endpoint, () => requestTokens(endpoint, "password", { username, password, ...scopeOf(endpoint) }));
}

/** Tokens for a refresh token that the program has already (RFC 6749, section 6). */
export function refreshTokenGrant(endpoint: TokenEndpoint, refreshToken: string): Token {
  return tokensFrom(endpoint, () => refresh(endpoint, refreshToken));
}

/** Tokens for the code of a sign-in, with the verifier of PKCE (RFC 7636). */
export function authorizationCode(
  endpoint: TokenEndpoint,
  {
    code,
    redirectUri,
    codeVerifier,
  }: { readonly code: string; readonly redirectUri: string; readonly codeVerifier: string },
): Token {
  const parameters = { code, redirect_uri: redirectUri, code_verifier: codeVerifier };
  return tokensFrom(endpoint, () => requestTokens(endpoint, "authorization_code", parameters));
}

/**
 * Tokens for a device without a browser, once a user has entered a code elsewhere (RFC 8628). If
 * `prompt` returns a promise, it is waited for.
 */
export function deviceCode(
  endpoint: TokenEndpoint,
  { deviceUrl, prompt }: { readonly deviceUrl: string; readonly prompt: (prompt: DevicePrompt) => unknown },
): Token {
  return tokensFrom(endpoint, async () => {
    const as = { ...serverOf(endpoint), device_authorization_endpoint: deviceUrl };
    const client = clientOf(endpoint);
    const options = optionsOf(endpoint, deviceUrl);
    const response = await oauth.deviceAuthorizationRequest(as, client, authOf(endpoint), scopeOf(endpoint), options);
    const device = await oauth.processDeviceAuthorizationResponse(as, client, response);
    await prompt({
      userCode: device.user_code,
      verificationUri: device.verification_uri,
      verificationUriComplete: device.verification_uri_complete,
    });
    return pollTokens(endpoint, device);
  });
}

/** Asks for tokens until the user has decided. A broken connection is no answer (section 3.5). */
async function pollTokens(
  endpoint: TokenEndpoint,
  { device_code, expires_in, interval = 5 }: oauth.DeviceAuthorizationResponse,
): Promise<Tokens> {
  const end = Date.now() + expires_in * 1000;
  for (let seconds = interval; ;) {
    await pause(seconds * 1000, endpoint.signal);
    try {
      return await requestTokens(endpoint, "urn:ietf:params:oauth:grant-type:device_code", { device_code });
    } catch (error) {
      const isBroken = isConnectionFailure(error) && Date.now() < end;
      const reason = error instanceof oauth.ResponseBodyError ? error.error : undefined;
      if (isBroken || reason === "slow_down") seconds += 5;
      else if (reason !== "authorization_pending") throw error;
    }
  }
}

async function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  let stop: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      signal?.throwIfAborted();
      stop = () => reject(signal?.reason);
      signal?.addEventListener("abort", stop);
      timer = setTimeout(resolve, milliseconds);
    });
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) signal?.removeEventListener("abort", stop);
  }
}

/**
 * Tokens that are renewed with their refresh token, or else as they were first issued, when they
 * end or are rejected. The cache is asked each time: another program may have renewed them.
 */
function tokensFrom(endpoint: TokenEndpoint, issue: () => Promise<Tokens>): Token {
  const { cache } = endpoint;
  let tokens: Tokens | undefined;
  let isSaved = true;
  const load = async ({ rejected }: SecretRequest): Promise<IssuedSecret> => {
    // What could not be saved is newer than what was.
    const saved = (isSaved ? await cache?.get() : tokens) ?? undefined;
    const isUsable = saved?.accessToken !== undefined && saved.accessToken !== rejected && !isOver(saved);
    tokens = isUsable ? saved : await renew(endpoint, saved?.refreshToken ?? tokens?.refreshToken, issue);
    isSaved &&= isUsable;
    if (!isSaved) await cache?.set(tokens);
    isSaved = true;
    return { value: tokens.accessToken, expires: tokens.expires };
  };
  return cachedSecret((request) => load(request).catch(explain));
}

/** Calls show the code of an error: here that of the server, such as `invalid_client`. */
function explain(error: unknown): never {
  throw error instanceof oauth.ResponseBodyError ? Object.assign(error, { code: error.error }) : error;
}

async function renew(
  endpoint: TokenEndpoint,
  refreshToken: string | undefined,
  issue: () => Promise<Tokens>,
): Promise<Tokens> {
  if (refreshToken === undefined) return issue();
  try {
    return await refresh(endpoint, refreshToken);
  } catch (error) {
    // The refresh token has ended too. Whatever else went wrong would go wrong again.
    if (error instanceof oauth.ResponseBodyError && error.error === "invalid_grant") return issue();
    throw error;
  }
}

/** A server may keep the refresh token instead of issuing another. */
async function refresh(endpoint: TokenEndpoint, refreshToken: string): Promise<Tokens> {
  return { refreshToken, ...(await requestTokens(endpoint, "refresh_token", { refresh_token: refreshToken })) };
}

async function requestTokens(
  endpoint: TokenEndpoint,
  grantType: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Tokens> {
  const [as, client] = [serverOf(endpoint), clientOf(endpoint)];
  const options = optionsOf(endpoint, endpoint.tokenUrl);
  const all = { ...parameters, ...endpoint.parameters };
  const response = await oauth.genericTokenEndpointRequest(as, client, authOf(endpoint), grantType, all, options);
  const issued = await oauth.processGenericTokenEndpointResponse(as, client, response);
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = issued;
  return {
    accessToken,
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(seconds === undefined ? {} : { expires: Date.now() + seconds * 1000 }),
  };
}

function serverOf({ tokenUrl }: TokenEndpoint): oauth.AuthorizationServer {
  return { issuer: new URL(tokenUrl).origin, token_endpoint: tokenUrl };
}

function clientOf({ clientId }: TokenEndpoint): oauth.Client {
  return { client_id: clientId };
}

function authOf({ clientSecret, clientAuth }: TokenEndpoint): oauth.ClientAuth {
  if (clientSecret === undefined) return oauth.None();
  return clientAuth === "body" ? oauth.ClientSecretPost(clientSecret) : oauth.ClientSecretBasic(clientSecret);
}

/** Without encryption, secrets only go to this machine. */
function optionsOf({ fetch, signal, timeout = 30_000 }: TokenEndpoint, url: string): oauth.TokenEndpointRequestOptions {
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);
  return {
    [oauth.allowInsecureRequests]: isLocal,
    [oauth.customFetch]: strictAnswers(timeLimited(timeout, fetch)),
    ...(signal === undefined ? {} : { signal }),
  };
}

function scopeOf({ scope }: TokenEndpoint): Readonly<Record<string, string>> {
  return scope === undefined ? {} : { scope };
}
