/**
 * Sentences for the faults that a schema finds and has no words of its own for, so that no
 * message of the checking library reaches a person. Set once, by importing this file.
 */
import { z } from "zod";

const nouns: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a JSON object",
  record: "a JSON object",
  tuple: "a list",
};

z.config({
  customError: (issue) => {
    switch (issue.code) {
      case "invalid_type":
        return issue.input === undefined
          ? "This is missing."
          : `This is not ${nouns[issue.expected] ?? "of the kind that is expected here"}.`;
      case "too_small":
        return `This is too small or too short: at least ${issue.minimum}.`;
      case "too_big":
        return `This is too large or too long: at most ${issue.maximum}.`;
      case "invalid_value":
        return `This is not one of: ${issue.values.map(String).join(", ")}.`;
      case "unrecognized_keys":
        return `There is no field called ${issue.keys.map((key) => `“${key}”`).join(", ")} here.`;
      case "invalid_format":
        return "This is not written as it should be.";
      case "invalid_union":
        return "This is of none of the kinds that are taken here.";
      default:
        return "This does not fit.";
    }
  },
});
