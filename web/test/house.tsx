/** Draws one screen with the fixture house behind it, as its person would see it. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { render, type RenderResult } from '@testing-library/react';
import axe from 'axe-core';
import type { FunctionComponent, ReactNode } from 'react';
import { expect, vi } from 'vitest';
import type { Me } from '@/api/contract';
import { MeContext } from '@/api/me';
import { Frame } from '@/ui/Frame';
import { speak, WordsProvider, type Language } from '@/words/Words';
import { answer, type Answered, type Asked } from '../fixtures/house.ts';

export interface Visit {
  /** The route's pattern and the address asked for. */
  path: string;
  at?: string;
  who?: string;
  language?: Language;
  /** Answers that stand in for the house's own, by "METHOD /path". */
  says?: Record<string, Answered>;
}

export interface Visited extends RenderResult {
  asked: Asked[];
  address: () => string;
}

export async function visit(
  Screen: FunctionComponent,
  { path, at, who = 'coordinator@example.test', language = 'en', says = {} }: Visit,
): Promise<Visited> {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://house.test');
    const request: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
      email: who,
    };
    asked.push(request);
    const said =
      says[`${request.method} ${url.pathname.replace('/api/v1', '')}`] ?? answer(request);
    return new Response(said.body === undefined ? null : JSON.stringify(said.body), {
      status: said.status,
    });
  });
  const me = answer({
    method: 'GET',
    path: '/api/v1/me',
    query: new URLSearchParams(),
    body: null,
    email: who,
  }).body as Me;
  const root = createRootRoute({ component: Outlet, validateSearch: (search) => search });
  const screen = createRoute({ getParentRoute: () => root, path, component: Screen });
  const elsewhere = createRoute({ getParentRoute: () => root, path: '$', component: () => null });
  const router = createRouter({
    routeTree: root.addChildren([screen, elsewhere]),
    history: createMemoryHistory({ initialEntries: [at ?? path] }),
  });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await speak(language);
  const whole = (children: ReactNode): ReactNode => (
    <WordsProvider>
      <QueryClientProvider client={cache}>
        <Frame>
          <MeContext.Provider value={me}>{children}</MeContext.Provider>
        </Frame>
      </QueryClientProvider>
    </WordsProvider>
  );
  const drawn = render(
    whole(
      <main>
        <RouterProvider router={router as never} />
      </main>,
    ),
  );
  return Object.assign(drawn, { asked, address: () => router.state.location.href });
}

/** Nothing serious or critical by axe's rules; colours need a real browser and are checked there. */
export async function accessible(container: Element): Promise<void> {
  const found = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  const bad = found.violations.filter(
    (one) => one.impact === 'serious' || one.impact === 'critical',
  );
  expect(bad.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual(
    [],
  );
}
