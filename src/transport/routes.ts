import type { Express } from 'express';

/** One address that is answered. */
export interface Route {
  /** As Express writes it: /attachments/:id */
  readonly path: string;
  /** In capitals; `*` for whichever. */
  readonly methods: readonly string[];
}

/** What Express keeps of what is mounted. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** The routes of an application and of the routers in it, which are mounted at its root. */
export function routesOf(app: Express): Route[] {
  const found = new Map<string, Set<string>>();
  const walk = (stack: readonly Layer[]): void => {
    for (const { route, handle } of stack) {
      if (route) {
        const methods = found.get(route.path) ?? new Set();
        for (const name of Object.keys(route.methods)) methods.add(name === '_all' ? '*' : name.toUpperCase());
        found.set(route.path, methods);
      } else if (handle.stack) walk(handle.stack);
    }
  };
  walk(app.router.stack as unknown as Layer[]);
  return [...found].map(([path, methods]) => ({ path, methods: [...methods] }));
}

/** Says of an address that is there by which methods it is. To be called when everything else is mounted. */
export function refuseOtherMethods(app: Express, routes: readonly Route[]): void {
  for (const { path, methods } of routes) {
    if (methods.includes('*')) continue;
    const known = [...methods, ...(methods.includes('GET') ? ['HEAD'] : []), 'OPTIONS'];
    app.all(path, (request, response, next) => {
      if (methods.includes(request.method)) return next();
      response.set('allow', known.join(', '));
      if (request.method === 'OPTIONS') return void response.status(204).end();
      const errors = [{ message: `Use ${methods.join(' or ')}.`, extensions: { code: 'BAD_REQUEST' } }];
      response.status(405).json({ errors });
    });
  }
}
