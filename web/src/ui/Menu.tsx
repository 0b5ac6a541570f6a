import { Menu, Tooltip } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { IconButton } from './Button';

export interface ActionItem {
  label: ReactNode;
  act: () => void;
  icon?: ReactNode;
}

/** A few more things to do, behind one small button. */
export function Actions({
  label,
  icon,
  items,
}: {
  label: string;
  icon: ReactNode;
  items: readonly ActionItem[];
}): ReactNode {
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <IconButton label={label} small>
          {icon}
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item, at) => (
          <Menu.Item key={at} leftSection={item.icon} onClick={item.act}>
            {item.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** A few words more on what is pointed at or focused. */
export function Tip({ text, children }: { text: ReactNode; children: ReactElement }): ReactNode {
  return (
    <Tooltip
      label={text}
      multiline
      maw={320}
      withinPortal
      events={{ hover: true, focus: true, touch: true }}
    >
      {children}
    </Tooltip>
  );
}
