/** The pieces of the last reading of an import that ended, a few chunks in memory at a time. */
import "server-only";
import { db } from "@/lib/db";
import type { PieceView } from "@/lib/imports/model";
import { findChunks } from "./store";

/** A piece with its index in the file, and the number of the reading that it is of. */
export interface PlacedPiece {
  piece: PieceView;
  index: number;
  reading: number;
}

/** Where to begin: a piece's index, or a unit of the source that the first piece reaches past. */
export interface PiecesPlace {
  first: number;
  from: number;
  /** Only pieces that leave a question. */
  withDoubts: boolean;
}

/** Chunks opened at a time. */
const chunksAtOnce = 3;

/** Pieces in the order of the file, for who has authorized. */
export async function* streamPieces(id: string, place: PiecesPlace): AsyncGenerator<PlacedPiece> {
  let { first } = place;
  for (;;) {
    const chunks = await findChunks(db(), id, { ...place, first }, chunksAtOnce);
    for (const { reading, first: base, pieces: json } of chunks) {
      const pieces: PieceView[] = JSON.parse(json);
      for (const [offset, piece] of pieces.entries()) {
        const index = base + offset;
        const isWanted = !place.withDoubts || piece.doubt !== null;
        if (isWanted && index >= place.first && piece.to > place.from) {
          yield { piece, index, reading };
        }
      }
      first = base + pieces.length;
    }
    if (chunks.length < chunksAtOnce) return;
  }
}
