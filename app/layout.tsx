/**
 * The document around every page: language, faces, the reader's comfort before the first paint, a
 * way past the bar, the place for messages. Decides nothing about who may see what.
 */
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { comfortScript } from "@/components/shell/comfort-settings";
import { Toaster } from "@/components/ui/toaster";
import { messages } from "@/lib/messages";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: messages.shell.product, template: `%s · ${messages.shell.product}` },
  description: messages.shell.tagline,
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f1" },
    { media: "(prefers-color-scheme: dark)", color: "#181614" },
  ],
};

/** Every page is made for who asks. */
export const dynamic = "force-dynamic";

const preloadedFaces = ["literata-latin-opsz-normal", "source-sans-3-latin-wght-normal"];

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        {preloadedFaces.map((face) => (
          <link
            key={face}
            rel="preload"
            href={`/fonts/${face}.woff2`}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, before first paint
          dangerouslySetInnerHTML={{ __html: comfortScript }}
        />
      </head>
      <body>
        <a className="skip-link" href="#main">
          {messages.shell.skip}
        </a>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
