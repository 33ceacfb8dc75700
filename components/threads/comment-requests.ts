/**
 * The requests of a thread, with what a careful client does about their refusals: a comment whose
 * first try did get through is edited rather than doubled.
 */
import { ApiProblem, api, makeId } from "@/lib/api-client";
import type { CommentNode, CommentView } from "@/lib/threads/model";
import { isComment } from "./use-thread";

interface NewComment {
  highlightId: string;
  parentId: string | null;
  body: CommentNode;
}

/**
 * Makes the comment under `id`, once, however often it is tried.
 * @throws {ApiProblem}
 */
export async function sendComment(id: string, comment: NewComment): Promise<CommentView> {
  try {
    return await api<CommentView>("PUT", `/comments/${id}`, { body: comment });
  } catch (problem) {
    if (!(problem instanceof ApiProblem)) throw problem;
    // an earlier try arrived, its answer did not, and the text was changed since
    if (problem.code === "conflict" && isComment(problem.current)) {
      return saveComment(problem.current, comment.body);
    }
    // it arrived and was deleted since, in another tab perhaps
    if (problem.code === "gone") {
      return api<CommentView>("PUT", `/comments/${makeId()}`, { body: comment });
    }
    throw problem;
  }
}

/** Saves an edit that is based on `comment`. @throws {ApiProblem} 409 where that is stale. */
export function saveComment(comment: CommentView, body: CommentNode): Promise<CommentView> {
  return api<CommentView>("PATCH", `/comments/${comment.id}`, {
    body: { body },
    version: comment.version,
  });
}

/** Deletes the comment and gives its place as the server now tells it. @throws {ApiProblem} */
export async function deleteComment(comment: CommentView): Promise<CommentView> {
  await api("DELETE", `/comments/${comment.id}`);
  return {
    ...comment,
    version: comment.version + 1,
    body: null,
    text: "",
    deletedAt: new Date().toISOString(),
    abilities: ["restore"],
  };
}

/** Brings a deleted comment back. @throws {ApiProblem} */
export function restoreComment(comment: CommentView): Promise<CommentView> {
  return api<CommentView>("POST", `/comments/${comment.id}/restore`);
}
