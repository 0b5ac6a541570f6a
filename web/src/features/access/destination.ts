export interface Destination {
  path: string;
  search: Record<string, string>;
}

/** Where a person wanted to go before the door: only a place of this house, never another site. */
export function destination(wished: string | undefined): Destination {
  if (!wished || !/^\/(?![/\\])/.test(wished) || /^\/sign-in\b/.test(wished))
    return { path: '/today', search: {} };
  const [path = '/today', search] = wished.split('?');
  return { path, search: Object.fromEntries(new URLSearchParams(search)) };
}
