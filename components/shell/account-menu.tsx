"use client";
/** The menu under one's own initials. */
import { Avatar } from "@/components/ui/avatar";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toaster";
import { messages } from "@/lib/messages";
import { signOut } from "./sign-out";

const words = messages.shell;

/** Account, the owners' page, sign out. */
export function AccountMenu({ name, isOwner }: { name: string; isOwner: boolean }) {
  const toast = useToast();
  const leave = () => {
    toast({ message: words.signingOut });
    signOut().catch(() => toast({ message: messages.errors.unreachable }));
  };
  return (
    <Menu
      trigger={
        <IconButton label={words.you(name)}>
          <Avatar name={name} size="small" />
        </IconButton>
      }
    >
      <MenuLabel>{name}</MenuLabel>
      <MenuLink href="/seminars">{words.seminars}</MenuLink>
      <MenuLink href="/account">{words.account}</MenuLink>
      {isOwner ? <MenuLink href="/people">{words.installation}</MenuLink> : null}
      <MenuSeparator />
      <MenuItem onSelect={leave}>{words.signOut}</MenuItem>
    </Menu>
  );
}
