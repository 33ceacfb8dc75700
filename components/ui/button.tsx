/** Buttons and links that look like buttons. A busy button keeps its width and says so in words. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from "react";

interface ButtonLook {
  /** `solid` is the one act that a place is for; `plain` its companions; `bare` what is seldom wanted. */
  variant?: "solid" | "plain" | "bare";
  size?: "normal" | "small" | "wide";
}

type ButtonProps = ButtonLook &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** While true the button is announced as busy and does nothing; it keeps the focus. */
    busy?: boolean;
    ref?: Ref<HTMLButtonElement>;
  };

/** A button; `type` is `button` unless said otherwise. */
export function Button({
  variant = "solid",
  size = "normal",
  busy = false,
  type = "button",
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? "button" : type}
      className={className ? `button ${className}` : "button"}
      data-variant={variant}
      data-size={size}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    />
  );
}

type ButtonLinkProps = ButtonLook & AnchorHTMLAttributes<HTMLAnchorElement>;

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant = "solid",
  size = "normal",
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a
      {...rest}
      className={className ? `button ${className}` : "button"}
      data-variant={variant}
      data-size={size}
    >
      {children}
    </a>
  );
}
