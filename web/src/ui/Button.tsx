import { createLink } from '@tanstack/react-router';
import {
  forwardRef,
  type AnchorHTMLAttributes,
  type ButtonHTMLAttributes,
  type ReactNode,
} from 'react';
import css from './Button.module.css';

type Look = 'primary' | 'plain' | 'tint' | 'text' | 'danger' | 'icon';
interface Shape {
  look?: Look;
  small?: boolean;
  wide?: boolean;
}

const classes = ({ look = 'plain', small, wide }: Shape, more?: string): string =>
  [css.button, css[look], small && css.small, wide && css.wide, more].filter(Boolean).join(' ');

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, Shape {
  /** The deed is on its way: the button stays where it is and cannot be pressed twice. */
  busy?: boolean;
  icon?: ReactNode;
}

export const Button = forwardRef<HTMLButtonElement, ButtonProps>(
  ({ look, small, wide, busy, icon, className, children, onClick, ...rest }, ref) => (
    <button
      ref={ref}
      type="button"
      aria-busy={busy || undefined}
      className={`${classes({ look, small, wide }, className)}${busy ? ` ${css.busy}` : ''}`}
      onClick={busy ? undefined : onClick}
      {...rest}
    >
      {icon}
      {children}
    </button>
  ),
);
Button.displayName = 'Button';

interface IconProps extends Omit<ButtonProps, 'look' | 'children'> {
  label: string;
  children: ReactNode;
}

/** A button that shows only a picture always carries its words for those who do not see it. */
export const IconButton = forwardRef<HTMLButtonElement, IconProps>(
  ({ label, children, ...rest }, ref) => (
    <Button ref={ref} look="icon" aria-label={label} title={label} {...rest}>
      {children}
    </Button>
  ),
);
IconButton.displayName = 'IconButton';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement>, Shape {
  icon?: ReactNode;
}

const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(
  ({ look, small, wide, icon, className, children, ...rest }, ref) => (
    <a ref={ref} className={classes({ look, small, wide }, className)} {...rest}>
      {icon}
      {children}
    </a>
  ),
);
Anchor.displayName = 'Anchor';

/** A link to a screen that looks like a button, because it is the next step. */
export const ButtonLink = createLink(Anchor);

/** A link to a file of the server. */
export const DownloadLink = forwardRef<HTMLAnchorElement, AnchorProps>((props, ref) => (
  <Anchor ref={ref} download {...props} />
));
DownloadLink.displayName = 'DownloadLink';
