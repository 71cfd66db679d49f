import type { ReactNode } from "react";
import type { Point } from "@/lib/core/kernel/picture-area";
import { centreOf, isInArea } from "@/lib/core/kernel/picture-area";
import * as rules from "@/lib/core/questions/hotspot/schema";
import type { PlayerProps } from "../player-part";
import { questionPlayer } from "../player-part";
import { Announcement } from "../shared/announcement";
import { AreaOutline } from "../shared/area-outline";
import { ChoiceList } from "../shared/choice-list";
import { loadCorners, useCorners } from "../shared/later-corners";
import { MoveTools } from "../shared/move-tools";
import { PictureStage, styleOfPoint } from "../shared/picture-stage";
import { pointOf } from "../shared/point-of";
import { useAnnouncer } from "../shared/use-announcer";
import { useUndo } from "../shared/use-undo";
import "./player.css";

type Points = rules.Response["points"];

/** Marks are set by a press on the picture, or by choosing a place from the list: the same answer either way. */
function Hotspot(props: PlayerProps<rules.Content, rules.Response>): ReactNode {
  const { questionId, content, response, onChange, disabled, picture, labelledBy, describedBy } =
    props;
  const { places, count, outlined } = content;
  const { points } = response;
  const corners = useCorners(content);
  const isInside = (place: rules.Place, point: Point): boolean | undefined =>
    place.shape === "polygon" ? corners?.isInPolygon(place.corners, point) : isInArea(place, point);
  const [said, say] = useAnnouncer();
  const undoing = useUndo(points, (next: Points) => onChange({ ...response, points: next }));
  const change = (next: Points, words: string) => {
    if (disabled) return;
    undoing.change(next);
    say(words);
  };
  const markAt = (point: Point) => {
    if (count > 1 && points.length >= count)
      return say("All marks are set. Take one away before you set another.");
    const words = `Marked ${percent(point.x)} across and ${percent(point.y)} down.`;
    change(count === 1 ? [point] : [...points, point], words);
  };
  // Pressed before the ways of corners have come, a place would be marked beside what is marked meanwhile.
  const canChoose = corners !== undefined || places.every(({ shape }) => shape !== "polygon");
  const toggle = (id: string) => {
    const place = places.find((one) => one.id === id);
    if (place === undefined) return;
    const others = points.filter((point) => !isInside(place, point));
    if (count > 1 && others.length < points.length)
      return change(others, `${place.text} is not marked any more.`);
    const point =
      place.shape === "polygon" ? corners?.middleOfPolygon(place.corners) : centreOf(place.area);
    if (point === undefined) return;
    change(count === 1 ? [point] : [...points, point], `Marked: ${place.text}.`);
  };
  return (
    <fieldset className="moving" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      <div className="spot-areas">
        <PictureStage picture={picture}>
          {outlined &&
            places.map((place, index) =>
              place.shape === "polygon" ? (
                corners && (
                  <corners.CornerOutline
                    key={place.id}
                    corners={place.corners}
                    number={index + 1}
                  />
                )
              ) : (
                <AreaOutline key={place.id} place={place} number={index + 1} />
              ),
            )}
          <button
            type="button"
            tabIndex={-1}
            className="spot-surface"
            aria-label="Press on the picture to set a mark"
            aria-disabled={disabled}
            onClick={(event) => {
              if (event.detail > 0 && !disabled) markAt(pointOf(event));
            }}
          />
          {points.map((point, index) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: marks have no names, and two may lie on one point
              key={index}
              type="button"
              tabIndex={-1}
              className="spot-mark"
              aria-label={`Take mark ${index + 1} away`}
              aria-disabled={disabled}
              style={styleOfPoint(point)}
              onClick={() => change(points.toSpliced(index, 1), `Mark ${index + 1} is taken away.`)}
            />
          ))}
        </PictureStage>
        <div className="spot-side">
          <PlaceList {...{ questionId, content, disabled }}>
            <ChoiceList
              kind={count === 1 ? "radio" : "checkbox"}
              name={`${questionId}-place`}
              choices={places.map(({ id, text }, index) => ({
                id,
                text: outlined ? `${index + 1}: ${text}` : text,
              }))}
              chosen={places
                .filter((place) => points.some((point) => isInside(place, point)))
                .map(({ id }) => id)}
              full={count > 1 && points.length >= count}
              disabled={disabled || !canChoose}
              labelledBy={`${questionId}-places`}
              onToggle={toggle}
            />
          </PlaceList>
          <MoveTools
            canUndo={undoing.canUndo}
            canReset={points.length > 0}
            disabled={disabled}
            onUndo={() => {
              if (undoing.undo()) say("The last step is taken back.");
            }}
            onReset={() => change([], "Nothing is marked any more.")}
          />
        </div>
      </div>
      <Announcement said={said} />
    </fieldset>
  );
}

interface PlaceListProps {
  readonly questionId: string;
  readonly content: rules.Content;
  readonly children: ReactNode;
}

/** Beside outlined places the list says what each number is; where they are to be found, it waits until it is asked for. */
function PlaceList({ questionId, content, children }: PlaceListProps): ReactNode {
  const nameId = `${questionId}-places`;
  if (content.outlined) {
    return (
      <div className="spot-list">
        <p id={nameId}>Places in the picture</p>
        {children}
      </div>
    );
  }
  return (
    <details className="spot-list">
      <summary id={nameId}>Choose from a list instead</summary>
      {children}
    </details>
  );
}

function percent(length: number): string {
  return `${Math.round(length / 100)} %`;
}

// Each by itself: the shape of the key and the words for paper stay out of the pupil's browser.
const played = {
  content: rules.content,
  response: rules.response,
  emptyResponse: rules.emptyResponse,
  isEmpty: rules.isEmpty,
};

export const player = questionPlayer(played, Hotspot, {
  drawsPicture: true,
  prefetch: loadCorners,
});
