#!/usr/bin/env node
// The command of the published package. That of a checkout is launch.mjs, which builds first.
import process from "node:process";
import { main } from "./cli.ts";

process.exitCode = await main(process.argv.slice(2));
