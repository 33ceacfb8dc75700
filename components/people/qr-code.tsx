/** A QR code as vectors, dark on light on every paper: a phone's camera reads no other. */
import { encode } from "uqr";

interface QrCodeProps {
  /** What the code leads to. */
  url: string;
  /** Its name for a screen reader. */
  label: string;
}

/** The code with its quiet zone of four modules. */
export function QrCode({ url, label }: QrCodeProps) {
  const { data, size } = encode(url, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
