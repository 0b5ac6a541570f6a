import { operations, type OperationName } from './operations';
import { offline, Problem, type ProblemDetails } from './problem';
import type { Body, Out, Params, Query, Raw } from './served';

/** Exactly what the operation needs: path names, query, body; nothing it does not know. */
export type Input<Op extends OperationName> = ([Params<Op>] extends [never]
  ? unknown
  : { params: Record<Params<Op>, string | number> }) &
  ([Query<Op>] extends [never] ? unknown : { query?: Query<Op> }) &
  ([Body<Op>] extends [never] ? unknown : { body: Body<Op> }) &
  ([Raw<Op>] extends [never] ? unknown : { raw: Blob }) & {
    /** The version being edited, sent as If-Match. */
    version?: string | number | null;
    /** One key per intent of a person: a retried click is the same intent. */
    intent?: string;
    signal?: AbortSignal;
  };

interface AnyInput {
  params?: Record<string, string | number>;
  query?: Record<string, unknown>;
  body?: unknown;
  raw?: Blob;
  version?: string | number | null;
  intent?: string;
  signal?: AbortSignal;
}

export const base = '/api/v1';

export function address(operation: OperationName, input: AnyInput = {}): string {
  const [, path = ''] = operations[operation].split(' ');
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined && value !== null && value !== '') search.set(name, String(value));
  return base + filled + (search.size ? `?${search}` : '');
}

const quoted = (version: string | number): string =>
  /^(W\/)?"/.test(String(version)) ? String(version) : `"${version}"`;

/** Posts that change nothing: repeating them needs no memory of the first. */
const harmless: ReadonlySet<OperationName> = new Set([
  'preview_plan',
  'preview_audience',
  'explain_pair',
  'sign_in',
  'enter_demo',
]);

let whenSignedOut: () => void = () => {};

/** The shell says where people without a session are taken. */
export function onSignedOut(act: () => void): void {
  whenSignedOut = act;
}

/** Runs one operation of the server and gives its output, or throws its Problem. */
export async function call<Op extends OperationName>(
  operation: Op,
  ...rest: object extends Input<Op> ? [input?: Input<Op>] : [input: Input<Op>]
): Promise<Out<Op>> {
  const input = (rest[0] ?? {}) as AnyInput;
  const [method = 'GET'] = operations[operation].split(' ');
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET') headers['X-Telemachy'] = '1';
  if (method === 'POST' && !harmless.has(operation))
    headers['Idempotency-Key'] = input.intent ?? crypto.randomUUID();
  if (input.version !== undefined && input.version !== null)
    headers['If-Match'] = quoted(input.version);
  let body: BodyInit | undefined;
  if (input.raw) {
    headers['Content-Type'] = 'text/csv';
    body = input.raw;
  } else if (method !== 'GET' && method !== 'DELETE') {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(input.body ?? {});
  }

  let response: Response;
  try {
    response = await fetch(address(operation, input), {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: input.signal,
    });
  } catch (fault) {
    if (input.signal?.aborted) throw fault;
    throw offline();
  }
  if (!response.ok) throw await problemOf(response, operation);
  if (response.status === 204) return undefined as Out<Op>;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as Out<Op>;
}

async function problemOf(response: Response, operation: OperationName): Promise<Problem> {
  let details: ProblemDetails = { title: response.statusText, status: response.status };
  try {
    details = { ...details, ...((await response.json()) as Partial<ProblemDetails>) };
  } catch {
    // A proxy's page or an empty body: the status is all there is to tell.
  }
  if (response.status === 401 && operation !== 'sign_in' && operation !== 'who_am_i') whenSignedOut();
  return new Problem(details);
}
