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

/**
 * Posts that change nothing: repeating them needs no memory of the first. And one whose answer holds a
 * secret that the server must not remember: an address made twice is taken back once more.
 */
const harmless: ReadonlySet<OperationName> = new Set([
  'preview_plan',
  'preview_audience',
  'explain_pair',
  'make_feed',
  'sign_in',
  'enter_demo',
]);

let signedOut: () => void = () => {};
const forgetters = new Set<() => void>();

/** The shell says where people without a session are taken. */
export function onSignedOut(act: () => void): void {
  signedOut = act;
}

/** What holds something of the person reading says here how to let go of it. */
export function onForgotten(forget: () => void): void {
  forgetters.add(forget);
}

/** Somebody else may read next: whatever is held of the person who read is let go of. */
export function forgetPerson(): void {
  for (const forget of forgetters) forget();
}

function whenSignedOut(): void {
  forgetPerson();
  signedOut();
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
    headers['Content-Type'] = input.raw.type || 'application/octet-stream';
    body = input.raw;
  } else if (method !== 'GET' && method !== 'DELETE') {
    headers['Content-Type'] = 'application/json';
    body = JSON.stringify(input.body ?? {});
  }
  const asksForTheDoor = operation === 'sign_in' || operation === 'who_am_i';
  const request = { method, headers, body, signal: input.signal };
  return (await answered(address(operation, input), request, asksForTheDoor)) as Out<Op>;
}

/** The bytes of a file the server hands out. */
export async function callBytes<Op extends OperationName>(
  operation: Op,
  input: Input<Op>,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = address(operation, input as AnyInput);
  const response = await reached(url, { headers: { Accept: '*/*' } });
  return new Uint8Array(await response.arrayBuffer());
}

/** One request by method and path, for the vault, which names the few it makes by itself. */
export function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' };
  if (method !== 'GET') headers['X-Telemachy'] = '1';
  if (method === 'POST') headers['Idempotency-Key'] = crypto.randomUUID();
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const sent = body === undefined ? undefined : JSON.stringify(body);
  return answered(base + path, { method, headers, body: sent });
}

/** The JSON of an answer, or its Problem thrown. */
async function answered(url: string, request: RequestInit, atTheDoor = false): Promise<unknown> {
  const response = await reached(url, request, atTheDoor);
  if (response.status === 204) return undefined;
  const text = await response.text();
  return text ? (JSON.parse(text) as unknown) : undefined;
}

/** An answer that is not a refusal; a refusal is thrown as its Problem. */
async function reached(url: string, request: RequestInit, atTheDoor = false): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { ...request, credentials: 'same-origin' });
  } catch (fault) {
    if (request.signal?.aborted) throw fault;
    throw offline();
  }
  if (response.ok) return response;
  if (response.status === 401 && !atTheDoor) whenSignedOut();
  throw await problemOf(response);
}

async function problemOf(response: Response): Promise<Problem> {
  let details: ProblemDetails = { title: response.statusText, status: response.status };
  try {
    details = { ...details, ...((await response.json()) as Partial<ProblemDetails>) };
  } catch {
    // A proxy's page or an empty body: the status is all there is to tell.
  }
  return new Problem(details);
}
