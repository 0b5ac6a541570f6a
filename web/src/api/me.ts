import { createContext, useContext } from 'react';
import type { Me, Role } from './contract';
import type { OperationName } from './operations';

export const MeContext = createContext<Me | null>(null);

/** The person reading. Only screens behind the door may ask. */
export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for screens behind the door');
  return me;
}

/** Abilities are operation names; a control nobody may use is absent rather than disabled. */
export function able(me: Me, operation: OperationName): boolean {
  return me.abilities.some((name) => name === operation || name.endsWith(`.${operation}`));
}

export function useCan(): (operation: OperationName) => boolean {
  const me = useMe();
  return (operation) => able(me, operation);
}

export const hasRole = (me: Me, role: Role): boolean => me.roles.some((held) => held.role === role);
