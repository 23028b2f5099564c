/** Access tokens for Berths, by OAuth 2. */

export {
  authorizationCode,
  clientCredentials,
  deviceCode,
  type DevicePrompt,
  passwordGrant,
  refreshTokenGrant,
  type TokenCache,
  type TokenEndpoint,
  type Tokens,
} from "./runtime/auth/oauth-grants.js";
