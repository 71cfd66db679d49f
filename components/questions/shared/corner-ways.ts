/** A chunk of its own: few questions have places with corners. What others have too stays out, lest it be split off. */
import { isInPolygon } from "@/lib/core/questions/shared/polygon";
import { middleOfPolygon } from "@/lib/core/questions/shared/polygon-middle";
import { CornerOutline } from "./corner-outline";

export { CornerOutline, isInPolygon, middleOfPolygon };
