/**
 * A thread as it is drawn: comments on the passage, each with all that answers it, indented once
 * however deep the answers go. Also how a comment that arrives is taken in. Pure.
 */
import type { CommentView } from "@/lib/threads/model";

export interface ThreadBranch {
  root: CommentView;
  replies: CommentView[];
}

/** Branches by the age of their roots, replies by age; an answer to nothing known is a root. */
export function branchesOf(comments: readonly CommentView[]): ThreadBranch[] {
  const inOrder = [...comments].sort(byAge);
  const byId = new Map(inOrder.map((comment) => [comment.id, comment]));
  const branches = new Map<string, ThreadBranch>();
  for (const comment of inOrder) {
    const root = rootOf(comment, byId);
    if (root === comment) branches.set(root.id, { root, replies: [] });
  }
  for (const comment of inOrder) {
    const root = rootOf(comment, byId);
    if (root === comment) continue;
    const branch = branches.get(root.id);
    // a ring of answers has no beginning: each stands for itself
    if (branch === undefined) branches.set(comment.id, { root: comment, replies: [] });
    else branch.replies.push(comment);
  }
  return [...branches.values()];
}

/** The comments with `arrived` among them; of one that is there already the newer version counts. */
export function withComment(
  comments: readonly CommentView[],
  arrived: CommentView,
): readonly CommentView[] {
  const at = comments.findIndex((comment) => comment.id === arrived.id);
  const known = comments[at];
  if (known === undefined) return [...comments, arrived];
  if (known.version > arrived.version) return comments;
  return comments.with(at, arrived);
}

/** The newest comment that still has words; the one that a reply answers unless told. */
export function lastStanding(comments: readonly CommentView[]): CommentView | undefined {
  return [...comments].sort(byAge).findLast((comment) => comment.deletedAt === null);
}

function rootOf(comment: CommentView, byId: ReadonlyMap<string, CommentView>): CommentView {
  const passed = new Set<string>();
  let root = comment;
  for (;;) {
    passed.add(root.id);
    const parent = root.parentId === null ? undefined : byId.get(root.parentId);
    if (parent === undefined || passed.has(parent.id)) return root;
    root = parent;
  }
}

function byAge(a: CommentView, b: CommentView): number {
  return a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id);
}
