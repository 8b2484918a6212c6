declare const __BUILT_FROM__: string | undefined;

/** What this server was built from, as a hash; unknown to one that runs from its sources or is built anew at each change. */
export const builtFrom = typeof __BUILT_FROM__ === 'undefined' ? undefined : __BUILT_FROM__;
