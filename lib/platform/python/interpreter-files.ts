import { Fd, File, OpenFile, PreopenDirectory, wasi } from "@bjorn3/browser_wasi_shim";

type Take = (bytes: Uint8Array) => void;

/** The folder a program sees. It can be read and never written: what is written would be the server's memory. */
export class ReadOnlyFolder extends PreopenDirectory {
  readonly #sinks: ReadonlyMap<string, Take>;

  /** @param sinks names that can be opened to be written to. */
  constructor(name: string, files: Map<string, File>, sinks: ReadonlyMap<string, Take>) {
    super(name, files);
    this.#sinks = sinks;
  }
  override path_open(
    dirflags: number,
    path: string,
    oflags: number,
    rights: bigint,
    inherited: bigint,
    flags: number,
  ): { ret: number; fd_obj: Fd | null } {
    const take = this.#sinks.get(path);
    if (take !== undefined) return { ret: 0, fd_obj: new Sink(take) };
    if ((oflags & (wasi.OFLAGS_CREAT | wasi.OFLAGS_TRUNC)) !== 0) {
      return { ret: wasi.ERRNO_ROFS, fd_obj: null };
    }
    const opened = super.path_open(dirflags, path, oflags, rights, inherited, flags);
    if (opened.fd_obj === null) return opened;
    if (opened.fd_obj instanceof OpenFile) return { ret: 0, fd_obj: readOnly(opened.fd_obj) };
    // Attack: the shim's own descriptor of a folder lets files be made, changed and taken away by `dir_fd`.
    return { ret: wasi.ERRNO_NOTCAPABLE, fd_obj: null };
  }
  override path_create_directory(): number {
    return wasi.ERRNO_ROFS;
  }
  override path_link(): number {
    return wasi.ERRNO_ROFS;
  }
  override path_unlink(): { ret: number; inode_obj: null } {
    return { ret: wasi.ERRNO_ROFS, inode_obj: null };
  }
  override path_unlink_file(): number {
    return wasi.ERRNO_ROFS;
  }
  override path_remove_directory(): number {
    return wasi.ERRNO_ROFS;
  }
}

/** The shim lets an open file be grown by more than the right to write: each way is closed. */
class ReadOnlyFile extends OpenFile {
  override fd_write(): { ret: number; nwritten: number } {
    return { ret: wasi.ERRNO_ROFS, nwritten: 0 };
  }
  override fd_pwrite(): { ret: number; nwritten: number } {
    return { ret: wasi.ERRNO_ROFS, nwritten: 0 };
  }
  override fd_allocate(): number {
    return wasi.ERRNO_ROFS;
  }
  override fd_filestat_set_size(): number {
    return wasi.ERRNO_ROFS;
  }
}

function readOnly({ file }: OpenFile): ReadOnlyFile {
  return new ReadOnlyFile(file);
}

export function textFile(text: string): File {
  return new File(new TextEncoder().encode(text), { readonly: true });
}

/** What input() reads: a file that is open already. */
export function openText(text: string): Fd {
  return new ReadOnlyFile(textFile(text));
}

/** A descriptor that hands on what is written to it and can do nothing else. */
export class Sink extends Fd {
  readonly #take: Take;

  constructor(take: Take) {
    super();
    this.#take = take;
  }
  /** As a terminal does: the C library asks before it writes. */
  override fd_fdstat_get(): { ret: number; fdstat: wasi.Fdstat } {
    const stat = new wasi.Fdstat(wasi.FILETYPE_CHARACTER_DEVICE, 0);
    stat.fs_rights_base = BigInt(wasi.RIGHTS_FD_WRITE);
    return { ret: 0, fdstat: stat };
  }
  override fd_filestat_get(): { ret: number; filestat: wasi.Filestat } {
    return { ret: 0, filestat: new wasi.Filestat(0n, wasi.FILETYPE_CHARACTER_DEVICE, 0n) };
  }
  /** No folder lies here: the C library takes anything but this answer for a fault. */
  override fd_prestat_get(): { ret: number; prestat: null } {
    return { ret: wasi.ERRNO_BADF, prestat: null };
  }
  override fd_write(data: Uint8Array): { ret: number; nwritten: number } {
    this.#take(data);
    return { ret: 0, nwritten: data.byteLength };
  }
}
