import { generateKeyPairSync } from "node:crypto";

/** Made once for all tests of a worker: finding the primes takes up to a second. */
export const rsaKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });
