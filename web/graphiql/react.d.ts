// What main.ts needs of React, which ships no types of its own: enough here, and one package less.
declare module 'react' {
  export type ReactNode = unknown;
  export function createElement(type: unknown, props: Readonly<Record<string, unknown>>): ReactNode;
}

declare module 'react-dom/client' {
  import type { ReactNode } from 'react';
  export function createRoot(container: Element): { render(node: ReactNode): void };
}
