/** A refusal as the server words it (RFC 9457), or what the network did, in the same shape. */
export interface ProblemDetails {
  type?: string;
  title: string;
  status: number;
  detail?: string;
  code?: string;
  fields?: { path: string; code?: string; detail: string }[];
  request?: string;
}

export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail ?? details.title);
    this.name = 'Problem';
    this.details = details;
  }

  get status(): number {
    return this.details.status;
  }

  /** The server said no for a reason it can give; asking again changes nothing. */
  get refused(): boolean {
    return this.status >= 400 && this.status < 500;
  }

  /** What is wrong with one field, by its JSON pointer or dotted path. */
  field(name: string): string | undefined {
    const plain = (path: string): string => path.replace(/^[/$.]+/, '').replaceAll('/', '.');
    return this.details.fields?.find((field) => plain(field.path) === name)?.detail;
  }
}

export const offline = (): Problem => new Problem({ title: 'offline', status: 0, code: 'offline' });
