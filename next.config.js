/** Next's configuration. Security headers that need no nonce stand here; the CSP is in proxy.ts. */

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // pages are rendered per request; a compressing proxy belongs in front where one is wanted,
  // Next's own compression would hold server-sent events back
  compress: true,
  serverExternalPackages: ["@node-rs/argon2", "pg"],
  typescript: { ignoreBuildErrors: true }, // types are checked by `npm test`; a user's start need not wait for them
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        ],
      },
      {
        // behind a proxy that speaks TLS; without it browsers ignore this one, and complain of it
        source: "/:path*",
        has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
        headers: [{ key: "Cross-Origin-Opener-Policy", value: "same-origin" }],
      },
      {
        source: "/fonts/:path*",
        headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }],
      },
    ];
  },
};

export default config;
