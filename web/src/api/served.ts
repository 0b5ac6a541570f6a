/**
 * What each operation hears and says, read off the generated description of the server.
 *
 * An operation is found by its route, so a type here can only be what the server documents: when a table
 * of operations changes and script/reference has run, the screens that no longer fit stop compiling.
 */
import type { operations, OperationName } from './operations';
import type { paths } from './schema';

type Route<Op extends OperationName> = (typeof operations)[Op];

type Served<Op extends OperationName> = Route<Op> extends `${infer Method} ${infer Path extends keyof paths}`
  ? Lowercase<Method> extends keyof paths[Path]
    ? paths[Path][Lowercase<Method>]
    : never
  : never;

type Json<Value> = Value extends { content: { 'application/json': infer Said } } ? Said : undefined;
type Known<Value, Key extends string> = Value extends Partial<Record<Key, infer Said>>
  ? Exclude<Said, undefined>
  : never;
type Given<Op extends OperationName> = Known<Served<Op>, 'parameters'>;

type KeysOf<Value> = [Value] extends [never] ? never : keyof Value & string;

export type Out<Op extends OperationName> =
  Served<Op> extends { responses: { 200: infer Answer } } ? Json<Answer> : undefined;

/** The JSON an operation takes; `never` for one that takes none. */
export type Body<Op extends OperationName> = Exclude<
  Json<Known<Served<Op>, 'requestBody'>>,
  undefined
>;

/** An operation that takes a file's own bytes. */
export type Raw<Op extends OperationName> =
  Known<Served<Op>, 'requestBody'> extends infer Sent
    ? Sent extends { content: { 'application/octet-stream': unknown } }
      ? Blob
      : never
    : never;

export type Query<Op extends OperationName> = Known<Given<Op>, 'query'>;

/** The names between braces in an operation's path. */
export type Params<Op extends OperationName> = KeysOf<Known<Given<Op>, 'path'>>;
