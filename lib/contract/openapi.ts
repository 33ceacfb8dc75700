/** The OpenAPI 3.1 document of the HTTP contract, generated from the operations' own schemas. */
import { z } from "zod";
import { problem } from "@/lib/contract/primitives";
import type { Operation } from "./operation";
import { allOperations } from "./operations";

type Json = Record<string, unknown>;

/** JSON Schema of what is accepted (`input`) or answered (`output`); what JSON cannot say is `{}`. */
function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

function parametersOf(schema: z.ZodType, place: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
  });
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

function describe(name: string, operation: Operation): Json {
  const { method, response, mediaType = "application/json" } = operation;
  const hasBody = !(operation.body instanceof z.ZodUndefined);
  const content =
    response || operation.mediaType
      ? { [mediaType]: { schema: response ? schemaOf(response, "output") : { type: "string" } } }
      : undefined;
  const success = { description: operation.summary, ...(content ? { content } : {}) };
  const isCreation = method === "PUT" && operation.path.endsWith("{id}");
  return {
    operationId: name,
    summary: operation.summary,
    parameters: [
      ...parametersOf(operation.params, "path"),
      ...parametersOf(operation.query, "query"),
      ...(operation.needsVersion
        ? [{ name: "If-Match", in: "header", required: true, schema: { type: "string" } }]
        : []),
    ],
    ...(hasBody
      ? {
          requestBody: {
            required: true,
            content: {
              "application/json": { schema: schemaOf(operation.body, "input") },
              ...(operation.form
                ? { "multipart/form-data": { schema: formSchema(operation.form) } }
                : {}),
            },
          },
        }
      : {}),
    responses: {
      ...(content ? { "200": success } : { "204": success }),
      ...(isCreation ? { "201": success } : {}),
      default: {
        description: "A refusal, as RFC 9457 says",
        content: { "application/problem+json": { schema: schemaOf(problem, "output") } },
      },
    },
    security: operation.isPublic ? [] : [{ session: [] }, { token: [] }],
  };
}

function formSchema(form: z.ZodType): Json {
  const schema = schemaOf(form, "input");
  const properties = { ...Object(schema.properties), file: { type: "string", format: "binary" } };
  return { ...schema, properties, required: ["seminarId", "file"] };
}

/** The whole document; the same on every call. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, operation] of allOperations) {
    const path = paths[operation.path] ?? {};
    path[operation.method.toLowerCase()] = describe(name, operation);
    paths[operation.path] = path;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Colloquy",
      version: "1",
      description:
        "Annotation of primary sources by seminars. Ids are UUIDv7 made by the client, times RFC 3339 in UTC, text offsets UTF-16 units, half-open, in the named revision's canonical text.",
    },
    paths,
    components: {
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
        token: { type: "http", scheme: "bearer" },
      },
    },
  };
}
