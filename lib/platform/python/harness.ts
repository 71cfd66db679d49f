/**
 * What runs beside a program in its interpreter: Python, in a file of its own there. It reads /main.py, runs or
 * inspects it, and reports to /report, one JSON array a line. It knows nothing that a program may not know:
 * no expected output, no other run. What a program writes there itself only speaks for that program. The call is read
 * before the program begins, so that it is the test's.
 * input() asks on /screen, so that its questions are not in the output that is compared. A program that speaks of a turtle
 * finds ours (lib/core/python/turtle/recorder.ts), whose drawing is reported as the rest is.
 */
export const HARNESS = `
import builtins, os, sys
from _json import encode_basestring_ascii as quoted

reports = os.open("/report", os.O_WRONLY)
screen = os.open("/screen", os.O_WRONLY)

def report(*parts):
    os.write(reports, ("[" + ",".join(map(quoted, parts)) + "]\\n").encode())

def in_words(value):
    try:
        return repr(value)
    except Exception as error:
        return "<" + type(error).__name__ + ">"

def tell(error):
    line = ""
    if isinstance(error, SyntaxError) and error.filename == "main.py":
        line = str(error.lineno or "")
        text = error.msg or ""
    else:
        place = error.__traceback__
        while place is not None:
            if place.tb_frame.f_code.co_filename == "main.py":
                line = str(place.tb_lineno)
            place = place.tb_next
        try:
            text = str(error)
        except Exception:
            text = ""
    report("error", type(error).__name__, text[:400], line)

def ready_turtle(source):
    if "turtle" not in source:
        return lambda last: None
    with open("/turtle.py", encoding="utf-8") as file:
        code = compile(file.read(), "turtle.py", "exec")
    module = type(sys)("turtle")
    module._send = lambda piece: report("drew", piece)
    sys.modules["turtle"] = module
    exec(code, module.__dict__)
    return module._flush

def ask(prompt=""):
    sys.stdout.flush()
    os.write(screen, str(prompt).encode())
    line = sys.stdin.readline()
    if line == "":
        raise EOFError("EOF when reading a line")
    os.write(screen, line.encode() if line.endswith("\\n") else line.encode() + b"\\n")
    return line.rstrip("\\n")

def inspect(source):
    import ast
    found = set()
    tree = ast.parse(source, "main.py")
    for node in ast.walk(tree):
        found.add(type(node).__name__)
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                found.add("call:" + node.func.id)
            elif isinstance(node.func, ast.Attribute):
                found.add("method:" + node.func.attr)
        elif isinstance(node, ast.Import):
            found.update("import:" + one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            found.add("import:" + (node.module or ""))
        elif isinstance(node, ast.FunctionDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == node.name:
                    found.add("recursion")
    report("constructs", *sorted(found))

def tracer(most=1000):
    left = most
    last = {}
    hidden = (type(sys), type(ask), type, type(print))
    def step(frame):
        nonlocal left
        line = last.get(id(frame))
        if line is None:
            return
        left -= 1
        if left < 0:
            sys.settrace(None)
            return
        code = frame.f_code.co_name
        parts = ["step", str(line), "" if code == "<module>" else code]
        for name, value in list(frame.f_locals.items()):
            if not name.startswith("__") and not isinstance(value, hidden):
                parts += [name, in_words(value)[:200]]
        report(*parts)
    def local(frame, event, argument):
        if event in ("line", "return"):
            step(frame)
            last[id(frame)] = frame.f_lineno if event == "line" else None
        return local
    def start(frame, event, argument):
        if frame.f_code.co_filename != "main.py" or frame.f_code.co_name in ("<listcomp>", "<genexpr>", "<lambda>"):
            return None
        last[id(frame)] = None
        return local
    return start

def main():
    mode = sys.argv[1]
    tell_drawing = None
    report("begun")
    with open("/main.py", encoding="utf-8", newline="") as file:
        source = file.read()
    try:
        if mode == "inspect":
            return inspect(source)
        code = compile(source, "main.py", "exec")
        call = None
        if os.path.exists("/call.py"):
            with open("/call.py", encoding="utf-8") as file:
                call = compile(file.read().strip(), "the test", "eval")
        builtins.input = ask
        builtins.exit = builtins.quit = sys.exit
        module = type(sys)("__main__")
        sys.modules["__main__"] = module
        names = module.__dict__
        names["__builtins__"] = builtins
        tell_drawing = ready_turtle(source)
        try:
            if mode == "trace":
                sys.settrace(tracer())
            try:
                exec(code, names)
            finally:
                sys.settrace(None)
        except SystemExit:
            pass
        if call is not None:
            report("returned", repr(eval(call, names))[:20000])
    except BaseException as error:
        tell(error)
    finally:
        if tell_drawing is not None:
            tell_drawing(True)

main()
`;
