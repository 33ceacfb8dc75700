/** Operations on themes, highlights, comments and passages. */
import { z } from "zod";
import { operation } from "@/lib/contract/operation";
import { page, pageQuery } from "@/lib/contract/primitives";
import {
  createHighlightInput,
  highlightsQuery,
  highlightView,
  positionsView,
  updateHighlightInput,
} from "@/lib/highlights/model";
import { annotatedPassage, passagesQuery } from "@/lib/passages/model";
import { createThemeInput, themeView, updateThemeInput } from "@/lib/themes/model";
import {
  commentEditView,
  commentView,
  createCommentInput,
  updateCommentInput,
} from "@/lib/threads/model";
import { toFind, toMake } from "./shared";

export const annotations = {
  createTheme: operation("PUT /api/v1/themes/{id}", "theme", "Add a theme to the codebook", {
    params: toMake,
    body: createThemeInput,
    response: themeView,
  }),
  listThemes: operation("GET /api/v1/seminars/{id}/themes", "seminar", "The codebook", {
    params: toFind,
    query: pageQuery,
    response: page(themeView),
  }),
  getTheme: operation("GET /api/v1/themes/{id}", "theme", "One theme", {
    params: toFind,
    response: themeView,
  }),
  updateTheme: operation("PATCH /api/v1/themes/{id}", "theme", "Change a theme", {
    params: toFind,
    body: updateThemeInput,
    response: themeView,
  }),
  deleteTheme: operation("DELETE /api/v1/themes/{id}", "theme", "Delete a theme", {
    params: toFind,
  }),
  restoreTheme: operation("POST /api/v1/themes/{id}/restore", "theme", "Take a deletion back", {
    params: toFind,
    response: themeView,
  }),
  createHighlight: operation("PUT /api/v1/highlights/{id}", "highlight", "Mark passages", {
    params: toMake,
    body: createHighlightInput,
    response: highlightView,
  }),
  getHighlight: operation("GET /api/v1/highlights/{id}", "highlight", "One highlight", {
    params: toFind,
    response: highlightView,
  }),
  updateHighlight: operation(
    "PATCH /api/v1/highlights/{id}",
    "highlight",
    "Change themes and visibility",
    { params: toFind, body: updateHighlightInput, response: highlightView },
  ),
  deleteHighlight: operation(
    "DELETE /api/v1/highlights/{id}",
    "highlight",
    "Delete a highlight, or withdraw it where others have answered",
    { params: toFind },
  ),
  restoreHighlight: operation(
    "POST /api/v1/highlights/{id}/restore",
    "highlight",
    "Take a deletion or withdrawal back",
    { params: toFind, response: highlightView },
  ),
  listHighlights: operation(
    "GET /api/v1/documents/{id}/highlights",
    "document",
    "Highlights of a document; with fields=positions only where they stand",
    {
      params: toFind,
      query: highlightsQuery.extend(pageQuery.shape),
      response: z.union([page(highlightView), positionsView]),
    },
  ),
  createComment: operation("PUT /api/v1/comments/{id}", "comment", "Write a comment", {
    params: toMake,
    body: createCommentInput,
    response: commentView,
  }),
  getComment: operation("GET /api/v1/comments/{id}", "comment", "One comment", {
    params: toFind,
    response: commentView,
  }),
  updateComment: operation("PATCH /api/v1/comments/{id}", "comment", "Edit a comment", {
    params: toFind,
    body: updateCommentInput,
    response: commentView,
  }),
  deleteComment: operation(
    "DELETE /api/v1/comments/{id}",
    "comment",
    "Delete a comment; its place stays",
    { params: toFind },
  ),
  restoreComment: operation(
    "POST /api/v1/comments/{id}/restore",
    "comment",
    "Take a deletion back",
    { params: toFind, response: commentView },
  ),
  listComments: operation("GET /api/v1/highlights/{id}/comments", "highlight", "A thread", {
    params: toFind,
    query: pageQuery,
    response: page(commentView),
  }),
  listCommentEdits: operation(
    "GET /api/v1/comments/{id}/edits",
    "comment",
    "What a comment said before each edit",
    { params: toFind, query: pageQuery, response: page(commentEditView) },
  ),
  listPassages: operation(
    "GET /api/v1/seminars/{id}/passages",
    "seminar",
    "Highlighted passages in reading order; json is a list, other formats stream whole",
    { params: toFind, query: passagesQuery, response: page(annotatedPassage) },
  ),
};
