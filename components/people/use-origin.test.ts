import { expect, it } from "vitest";
import { isOfThisComputer } from "./use-origin";

it.each([
  "http://localhost:3000",
  "http://127.0.0.1:3000",
  "http://[::1]:3000",
  "https://localhost",
])("%s is of this computer alone", (origin) => expect(isOfThisComputer(origin)).toBe(true));

it.each([
  "http://192.168.1.20:3000",
  "http://seminar.test:3000",
  "https://localhost.example.org",
  "",
])("%s is for others too", (origin) => expect(isOfThisComputer(origin)).toBe(false));
