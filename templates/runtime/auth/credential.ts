/** Why a function of a credential is called. */
export interface SecretRequest {
  /** The secret that a server has just rejected; `undefined` if none was. */
  readonly rejected: string | undefined;
}

/**
 * A constant, or a function that is called before each request, and once more if the server rejects
 * what it returned. `cachedSecret` makes one that is called only when that is necessary.
 */
export type Secret = string | ((request: SecretRequest) => string | Promise<string>);

/**
 * The claims of a token: an object, JSON text, or a function that is called before each request and
 * can set times.
 */
export type Claims = object | string | (() => object | string | Promise<object | string>);

/** What credentials that an API may have several of have in common. */
export interface Named<Name extends string> {
  /**
   * Which credential this is, by its variable in the collection. An operation takes the one with
   * its name, or else one without a name.
   */
  readonly name?: Name | undefined;
}

/** A user name and a password, sent by HTTP Basic authentication. */
export interface BasicCredential<Name extends string = string> extends Named<Name> {
  readonly type: "basic";
  readonly username: Secret;
  readonly password: Secret;
}

/** A token, sent as `Authorization: Bearer …`. Operations that use OAuth 2 accept it too. */
export interface BearerCredential<Name extends string = string> extends Named<Name> {
  readonly type: "bearer";
  readonly token: Secret;
}

/** An API key. Only the key: the text around it, such as `Token …`, is added. */
export interface ApiKeyCredential<Name extends string = string> extends Named<Name> {
  readonly type: "apikey";
  readonly value: Secret;
}

/** An API key that consists of several values. The text between them is added. */
export interface ApiKeyValues<Name extends string = string> {
  readonly type: "apikey";
  /** By the names of their variables in the collection. */
  readonly values: Readonly<Record<Name, Secret>>;
}

/** An OAuth 2 access token. Operations that use a bearer token accept it too. */
export interface OAuth2Credential<Name extends string = string> extends Named<Name> {
  readonly type: "oauth2";
  readonly accessToken: Secret;
}

/** What OAuth 1 requests are signed with: secrets, or a private key for the RSA methods. */
export interface OAuth1Credential {
  readonly type: "oauth1";
  readonly consumerKey: Secret;
  readonly consumerSecret?: Secret | undefined;
  /** The user's token, with its secret. */
  readonly token?: Secret | undefined;
  readonly tokenSecret?: Secret | undefined;
  /** PEM, PKCS #8 or PKCS #1. */
  readonly privateKey?: Secret | undefined;
  readonly verifier?: Secret | undefined;
  readonly realm?: Secret | undefined;
  /** Seconds since 1970. Default: now. */
  readonly timestamp?: Secret | undefined;
  /** Default: random. */
  readonly nonce?: Secret | undefined;
}

/**
 * What JSON Web Tokens are made of: a secret for the HS algorithms, a private key for the others.
 */
export interface JwtCredential {
  readonly type: "jwt";
  readonly secret?: Secret | undefined;
  /** PEM, PKCS #8. */
  readonly privateKey?: Secret | undefined;
  /** The token's claims. Default: none. */
  readonly payload?: Claims | undefined;
  /** Members of the token's header besides `alg`. */
  readonly header?: Claims | undefined;
}

/**
 * A user name and a password, sent as hashes when the server asks for them. With `realm` and
 * `nonce` they are sent with the first request.
 */
export interface DigestCredential {
  readonly type: "digest";
  readonly username: Secret;
  readonly password: Secret;
  readonly realm?: Secret | undefined;
  readonly nonce?: Secret | undefined;
  readonly qop?: Secret | undefined;
  readonly opaque?: Secret | undefined;
  readonly clientNonce?: Secret | undefined;
  readonly nonceCount?: Secret | undefined;
}

/** What Hawk requests are signed with. */
export interface HawkCredential {
  readonly type: "hawk";
  readonly authId: Secret;
  readonly authKey: Secret;
  /** A string for the server, covered by the signature. */
  readonly extraData?: Secret | undefined;
  /** Application ID and its delegation, from the Oz protocol. */
  readonly app?: Secret | undefined;
  readonly delegation?: Secret | undefined;
  /** Seconds since 1970. Default: now. */
  readonly timestamp?: Secret | undefined;
  /** Default: random. */
  readonly nonce?: Secret | undefined;
}

/** An access key of Amazon Web Services. */
export interface AwsV4Credential {
  readonly type: "awsv4";
  readonly accessKey: Secret;
  readonly secretKey: Secret;
  readonly sessionToken?: Secret | undefined;
  readonly region?: Secret | undefined;
  readonly service?: Secret | undefined;
}

/** A client of Akamai's APIs. */
export interface EdgeGridCredential {
  readonly type: "edgegrid";
  readonly accessToken: Secret;
  readonly clientToken: Secret;
  readonly clientSecret: Secret;
  /** `20250131T23:59:59+0000`. Default: now. */
  readonly timestamp?: Secret | undefined;
  /** Default: random. */
  readonly nonce?: Secret | undefined;
}

/** What tokens of Atlassian's ASAP are made of. */
export interface AsapCredential {
  readonly type: "asap";
  readonly iss: Secret;
  readonly kid: Secret;
  /** PEM (PKCS #8), or the same as a `data:` URI. */
  readonly privateKey: Secret;
  readonly aud?: Secret | undefined;
  /** Default: `iss`. */
  readonly sub?: Secret | undefined;
  /** How many seconds a token is valid. */
  readonly exp?: Secret | undefined;
  /** More claims. They win over the fields above. */
  readonly claims?: Claims | undefined;
}

/** A credential for any scheme. */
export type Credential =
  | BasicCredential
  | BearerCredential
  | ApiKeyCredential
  | ApiKeyValues
  | OAuth2Credential
  | OAuth1Credential
  | JwtCredential
  | DigestCredential
  | HawkCredential
  | AwsV4Credential
  | EdgeGridCredential
  | AsapCredential;
