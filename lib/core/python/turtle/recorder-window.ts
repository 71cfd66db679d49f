/** What would be the window, what only a window could do, and the turtle that is there without being made. */
export const WINDOW = `
def _refused(name):
    def refuse(*args, **named):
        raise NotHere(name)
    return refuse

for _name in ("undo", "clearstamp", "clearstamps", "onclick", "onrelease", "ondrag", "tilt", "pen"):
    setattr(Turtle, _name, _refused(_name))

class _Screen:
    def bgcolor(self, *args):
        global _background, _dirty
        if not args:
            return _background
        _background, _dirty = _colour(args), True

    def colormode(self, cmode=None):
        global _mode
        if cmode is None:
            return _mode
        if cmode not in (1, 255):
            raise TurtleGraphicsError("bad color mode: " + str(cmode))
        _mode = 255 if cmode == 255 else 1.0

    def mode(self, mode=None):
        if mode is None:
            return "standard"
        if mode != "standard":
            raise NotHere("mode")

    def textinput(self, title, prompt):
        return builtins.input(str(prompt) + " ")

    def numinput(self, title, prompt, default=None, minval=None, maxval=None):
        return float(builtins.input(str(prompt) + " "))

    def screensize(self, *args, **named):
        return 400, 300

    def window_width(self):
        return 800

    def window_height(self):
        return 600

    def turtles(self):
        return list(_turtles)

    def clear(self):
        global _background
        for turtle in _turtles:
            turtle.reset()
        _background = "white"

    def _nothing(self, *args, **named):
        return None

    clearscreen = reset = resetscreen = clear
    title = setup = exitonclick = mainloop = done = bye = _nothing
    tracer = update = delay = _nothing

for _name in ("listen", "onkey", "onkeypress", "onkeyrelease", "onclick", "onscreenclick", "ontimer",
        "bgpic", "register_shape", "addshape", "setworldcoordinates", "getcanvas"):
    setattr(_Screen, _name, _refused(_name))

_screen = _Screen()
_first = None

def Screen():
    return _screen

Pen = RawTurtle = RawPen = Turtle

def _of_first(name):
    def call(*args, **named):
        global _first
        if _first is None:
            _first = Turtle()
        return getattr(_first, name)(*args, **named)
    return call

def _public(kind):
    return [name for name in dir(kind) if not name.startswith("_")]

for _name in _public(_Screen):
    globals()[_name] = getattr(_screen, _name)
for _name in _public(Turtle):
    globals()[_name] = _of_first(_name)

__all__ = ["Turtle", "Pen", "RawTurtle", "RawPen", "Screen", "Vec2D", "TurtleGraphicsError", "Terminator",
    *_public(_Screen), *_public(Turtle)]

def __getattr__(name):
    raise AttributeError("'turtle' object has no attribute '" + name + "'")
`;
