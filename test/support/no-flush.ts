import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// A test does not outlive a power cut. Waiting for the disk after each file took most of the time of
// those that write packages.
fs.fsyncSync = () => undefined;
syncBuiltinESMExports();
