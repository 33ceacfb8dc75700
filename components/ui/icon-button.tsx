/** A button that shows only an icon; its name is spoken and shown as a tooltip. */
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "aria-label" | "title"> & {
  /** The button's name, for speech and for the tooltip. */
  label: string;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
};

/** A square target of --target with one icon (`aria-hidden`) in it. */
export function IconButton({ label, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={className ? `icon-button ${className}` : "icon-button"}
      aria-label={label}
      title={label}
    />
  );
}
