package org.candor.workflow.change;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.candor.workflow.drawing.DrawnElement;

/** Which of the elements that stayed inside one element stand at another place: the fewest that explain the new order. */
final class SiblingOrder {
    private final List<DrawnElement> stayed;
    private final int[] places;

    /** @param stayed in their order of now, all of which stood among {@code olds} */
    SiblingOrder(List<DrawnElement> stayed, UnaryOperator<DrawnElement> oldOf, List<DrawnElement> olds) {
        this.stayed = stayed;
        var placeOf = new IdentityHashMap<DrawnElement, Integer>();
        olds.forEach(old -> placeOf.put(old, placeOf.size()));
        this.places = stayed.stream()
                .mapToInt(each -> placeOf.getOrDefault(oldOf.apply(each), 0))
                .toArray();
        sortWithinLists();
    }

    /** The order within a list of names is told by the list itself; here only its place among the other elements counts. */
    private void sortWithinLists() {
        var kinds =
                stayed.stream().filter(Kinds::isListed).map(DrawnElement::name).distinct();
        kinds.forEach(kind -> {
            var listed = IntStream.range(0, places.length)
                    .filter(i -> stayed.get(i).is(kind) && Kinds.isListed(stayed.get(i)))
                    .toArray();
            var sorted = IntStream.of(listed).map(i -> places[i]).sorted().toArray();
            for (int i = 0; i < listed.length; i++) {
                places[listed[i]] = sorted[i];
            }
        });
    }

    /** Each moved element with the siblings of its kind that it passed. */
    Map<DrawnElement, List<DrawnElement>> moved() {
        var kept = kept();
        var moved = new LinkedHashMap<DrawnElement, List<DrawnElement>>();
        for (int i = 0; i < places.length; i++) {
            if (!kept[i]) {
                moved.put(stayed.get(i), passed(i));
            }
        }
        return moved;
    }

    private List<DrawnElement> passed(int moved) {
        var passed = new ArrayList<DrawnElement>();
        for (int i = 0; i < places.length; i++) {
            var turned = i < moved ? places[i] > places[moved] : places[i] < places[moved];
            if (turned && stayed.get(i).name().equals(stayed.get(moved).name())) {
                passed.add(stayed.get(i));
            }
        }
        return passed;
    }

    /** A longest rising run: what may be taken to have stayed where it was. */
    private boolean[] kept() {
        var ends = new ArrayList<Integer>();
        var previous = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            var length = lengthBefore(ends, places[i]);
            previous[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        var kept = new boolean[places.length];
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            kept[i] = true;
        }
        return kept;
    }

    private int lengthBefore(List<Integer> ends, int place) {
        int least = 0;
        int most = ends.size();
        while (least < most) {
            var middle = (least + most) / 2;
            if (places[ends.get(middle)] < place) {
                least = middle + 1;
            } else {
                most = middle;
            }
        }
        return least;
    }
}
