import base from "./vitest.config.ts";
export default (env:any)=>{const c:any=(base as any)(env);for(const t of [c.test,...c.test.projects.map((p:any)=>p.test)]){t.execArgv=["--import","tsx"];t.experimental={viteModuleRunner:false,nodeLoader:false};}return c;};
