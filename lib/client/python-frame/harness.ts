/**
 * What runs beside a pupil's program in the browser: Python. It gives `run(source)`, which runs a program in names of its
 * own and says how it ended. input() asks by `_ask`, which waits where the browser can wait; what turtles draw is told by
 * `_drew`, in a module that is made anew for each run from `_turtle` (lib/core/python/turtle/recorder.ts)
 * (lib/platform/python/harness.ts is the server's, from which every mark comes).
 */
export const HARNESS = `
import builtins, sys, json

tell_drawing = None

def ready_turtle(source):
    global tell_drawing
    tell_drawing = None
    sys.modules.pop("turtle", None)
    if "turtle" not in source:
        return
    module = type(sys)("turtle")
    module._send = _drew
    exec(compile(_turtle, "turtle.py", "exec"), module.__dict__)
    sys.modules["turtle"] = module
    tell_drawing = module._flush

def ask(prompt=""):
    if tell_drawing is not None:
        tell_drawing()
    sys.stdout.write(str(prompt))
    sys.stdout.flush()
    line = wait_for_line()
    if line is None:
        raise EOFError("EOF when reading a line")
    sys.stdout.write(line + "\\n")
    sys.stdout.flush()
    return line

def wait_for_line():
    if not _can_wait:
        return _next_line()
    from pyodide.ffi import run_sync
    return run_sync(_ask())

def tell(error):
    line = None
    if isinstance(error, SyntaxError) and error.filename == "main.py":
        line = error.lineno
        text = error.msg or ""
    else:
        place = error.__traceback__
        while place is not None:
            if place.tb_frame.f_code.co_filename == "main.py":
                line = place.tb_lineno
            place = place.tb_next
        try:
            text = str(error)
        except Exception:
            text = ""
    return json.dumps({"type": type(error).__name__[:200], "message": text[:400], "line": line})

def run(source):
    builtins.input = ask
    builtins.exit = builtins.quit = sys.exit
    try:
        ready_turtle(source)
        code = compile(source, "main.py", "exec")
        module = type(sys)("__main__")
        sys.modules["__main__"] = module
        module.__dict__["__builtins__"] = builtins
        exec(code, module.__dict__)
    except SystemExit:
        pass
    except BaseException as error:
        return tell(error)
    finally:
        if tell_drawing is not None:
            tell_drawing(True)
        sys.stdout.flush()
        sys.stderr.flush()
    return "null"
`;
