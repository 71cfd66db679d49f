import { FURTHEST } from "./drawing";

/** A turtle, with the names that lessons use for what it does. */
export const TURTLE_CLASS = `
class Turtle:
    def __init__(self, shape="classic", undobuffersize=None, visible=True):
        _step()
        _turtles.append(self)
        self._id = len(_turtles)
        self._path = None
        self._cell = None
        self._shape = shape
        self._fresh()
        self._visible = visible

    def _fresh(self):
        self._at = Vec2D(0.0, 0.0)
        self._angle = 0.0
        self._full = 360.0
        self._down = self._visible = True
        self._pen = self._paint = "black"
        self._width = 1
        self._speed = 3

    def __repr__(self):
        return "<Turtle>"

    def _where(self):
        return ('{"x":' + _written(self._at[0]) + ',"y":' + _written(self._at[1])
            + ',"heading":' + _written(self._angle) + ',"colour":"' + self._pen + '"}')

    def _mark(self, kind, rest):
        return '{"kind":"' + kind + '","by":' + str(self._id) + "," + rest + "}"

    def _spot(self):
        return '"x":' + _written(self._at[0]) + ',"y":' + _written(self._at[1])

    def _put(self, kind, rest):
        _step()
        if _open is not None:
            _open._close()
        _marks.append([self._id, self._mark(kind, rest)])

    def _close(self):
        global _open
        path, self._path = self._path, None
        if path is not None:
            _open = None
            _marks.append([self._id, self._mark("line", '"points":[' + ",".join(map(_written, path))
                + '],"colour":"' + self._pen + '","width":' + _written(self._width))])

    def _go(self, to):
        global _open
        if max(abs(to[0]), abs(to[1])) > ${FURTHEST}:
            raise ValueError("the turtle went too far")
        _step()
        if not self._down:
            self._close()
        elif to != self._at:
            if _open is not None and _open is not self:
                _open._close()
            if self._path is None:
                self._path = [*self._at]
                _open = self
            self._path += to
        self._at = to
        if self._cell is not None:
            self._edge += to

    def _straight(self, to):
        global _lines
        if self._down and to != self._at:
            _lines += 1
        self._go(to)

    def _ahead(self, distance):
        x, y = _towards(self._angle)
        return self._at + Vec2D(x * distance, y * distance)

    def _turn(self, degrees):
        global _turns
        _step()
        if degrees % 360:
            _turns += 1
        self._angle = (self._angle + degrees) % 360

    def forward(self, distance):
        self._straight(self._ahead(_number(distance)))

    def back(self, distance):
        self._straight(self._ahead(-_number(distance)))

    def left(self, angle):
        self._turn(_number(angle) * 360 / self._full)

    def right(self, angle):
        self._turn(-_number(angle) * 360 / self._full)

    def goto(self, x, y=None):
        self._straight(_both(x, y))

    def teleport(self, x=None, y=None, *, fill_gap=False):
        down, self._down = self._down, False
        self._go(Vec2D(self._at[0] if x is None else _number(x), self._at[1] if y is None else _number(y)))
        self._down = down

    def setx(self, x):
        self._straight(Vec2D(_number(x), self._at[1]))

    def sety(self, y):
        self._straight(Vec2D(self._at[0], _number(y)))

    def setheading(self, to_angle):
        self._turn(_number(to_angle) * 360 / self._full - self._angle)

    def home(self):
        self.goto(0.0, 0.0)
        self.setheading(0)

    def circle(self, radius, extent=None, steps=None):
        global _curves
        radius = _number(radius)
        degrees = 360.0 if extent is None else _number(extent) * 360 / self._full
        if steps is None:
            steps = 1 + int(min(11 + abs(radius) / 6, 59) * abs(degrees) / 360)
        steps = int(_number(steps))
        if steps < 1:
            raise ValueError("a circle needs at least one step")
        if self._down and radius and degrees:
            _curves += 1
        turn = degrees / steps * (-1 if radius < 0 else 1)
        length = 2 * abs(radius) * math.sin(math.radians(degrees / steps / 2))
        first = self._angle
        for step in range(steps):
            self._angle = (first + turn * (step + 0.5)) % 360
            self._go(self._ahead(length))
        self._angle = (first + turn * steps) % 360

    def dot(self, size=None, *color):
        if isinstance(size, (str, tuple)):
            size, color = None, (size,)
        wide = self._width + max(self._width, 4) if size is None else abs(_number(size))
        shade = _colour(color) if color else self._pen
        self._put("dot", self._spot() + ',"size":' + _written(min(wide, ${FURTHEST})) + ',"colour":"' + shade + '"')

    def stamp(self):
        self._put("stamp", self._spot() + ',"heading":' + _written(self._angle) + ',"colour":"' + self._pen + '"')
        return _steps

    def write(self, arg, move=False, align="left", font=("Arial", 8, "normal")):
        words = "".join(sign if sign.isprintable() else " " for sign in str(arg)[:200])
        align = str(align).lower()
        if align not in ("left", "center", "right"):
            raise ValueError("align is left, center or right")
        size = font[1] if isinstance(font, (tuple, list)) and len(font) > 1 else 8
        self._put("text", self._spot() + ',"text":' + _quoted(words) + ',"align":"' + align + '","size":'
            + _written(min(abs(_number(size)), 400)) + ',"colour":"' + self._pen + '"')

    def penup(self):
        self._close()
        self._down = False

    def pendown(self):
        self._down = True

    def isdown(self):
        return self._down

    def pensize(self, width=None):
        if width is None:
            return self._width
        if _number(width) <= 0:
            raise ValueError("the width of the pen must be more than 0")
        self._close()
        self._width = min(width, ${FURTHEST})

    def pencolor(self, *args):
        if not args:
            return self._pen
        shade = _colour(args)
        self._close()
        self._pen = shade

    def fillcolor(self, *args):
        if not args:
            return self._paint
        self._paint = _colour(args)

    def color(self, *args):
        if not args:
            return self._pen, self._paint
        pen, paint = [(one,) for one in args] if len(args) == 2 else (args, args)
        self.pencolor(*pen)
        self.fillcolor(*paint)

    def begin_fill(self):
        global _filling
        self.end_fill()
        _step()
        if _open is not None:
            _open._close()
        self._cell = [self._id, None]
        self._edge = [*self._at]
        _marks.append(self._cell)
        _filling += 1

    def end_fill(self):
        global _filling
        cell, self._cell = self._cell, None
        if cell is None:
            return
        _step()
        _filling -= 1
        if len(self._edge) >= 6:
            cell[1] = self._mark("fill", '"points":[' + ",".join(map(_written, self._edge))
                + '],"colour":"' + self._paint + '"')

    def filling(self):
        return self._cell is not None

    def clear(self):
        global _filling, _lines, _curves, _turns
        _step()
        self._close()
        if len(_turtles) == 1:
            _lines = _curves = _turns = 0
        if self._cell is not None:
            self._cell = None
            _filling -= 1
        _marks[:] = [mark for mark in _marks if mark[0] != self._id]
        _gone.append(self._id)

    def reset(self):
        self.clear()
        self._fresh()

    def clone(self):
        other = Turtle(self._shape)
        for name in ("_at", "_angle", "_full", "_down", "_visible", "_pen", "_paint", "_width", "_speed"):
            setattr(other, name, getattr(self, name))
        return other

    def pos(self):
        return self._at

    def xcor(self):
        return self._at[0]

    def ycor(self):
        return self._at[1]

    def heading(self):
        return self._angle * self._full / 360

    def distance(self, x, y=None):
        return abs(_both(x, y) - self._at)

    def towards(self, x, y=None):
        way = _both(x, y) - self._at
        return round(math.degrees(math.atan2(way[1], way[0])), 10) % 360 * self._full / 360

    def degrees(self, fullcircle=360.0):
        self._full = _number(fullcircle)

    def radians(self):
        self._full = 2 * math.pi

    def speed(self, speed=None):
        if speed is None:
            return self._speed
        self._speed = speed

    def hideturtle(self):
        global _dirty
        self._visible, _dirty = False, True

    def showturtle(self):
        global _dirty
        self._visible = _dirty = True

    def isvisible(self):
        return self._visible

    def shape(self, name=None):
        if name is None:
            return self._shape
        self._shape = name

    def shapesize(self, *args, **named):
        return None

    def getscreen(self):
        return _screen

    def getturtle(self):
        return self

    fd = forward
    bk = backward = back
    lt, rt = left, right
    setpos = setposition = goto
    seth = setheading
    pu = up = penup
    pd = down = pendown
    width = pensize
    position = pos
    ht, st = hideturtle, showturtle
    turtlesize, resizemode, setundobuffer = shapesize, shapesize, shapesize
    getpen = getturtle
`;
