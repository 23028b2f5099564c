/** A global that nothing but an executed payload sets. */
export const canaryName = "__postwrightCanary";

/** Code that gives itself away when it runs. */
export const payload = `globalThis.${canaryName}=1`;

let fired = 0;

/** From now on {@link firedCanaries} counts payloads that run in this process. */
export function watchCanary(): void {
  fired = 0;
  Object.defineProperty(globalThis, canaryName, {
    configurable: true,
    set() {
      fired += 1;
    },
  });
}

/** How many payloads have run since {@link watchCanary}. */
export function firedCanaries(): number {
  return fired;
}

/** A module that makes a payload that runs fail loudly, for processes of which only the outcome is seen. */
export const canaryTrap = `Object.defineProperty(globalThis, ${JSON.stringify(canaryName)}, {
  configurable: true,
  set() {
    console.log(${JSON.stringify(`${canaryName} fired`)});
    process.exit(86);
  },
});
`;
