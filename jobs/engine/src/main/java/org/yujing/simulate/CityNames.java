package org.yujing.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yujing.problem.YamlNode;

/** What places of a fictitious city are called, by the number of their grid. */
final class CityNames {
  private static final int GRIDS_OF_COMMUNITY = 5;
  private static final int GRIDS_OF_STREET = 40;
  private static final int GRIDS_OF_DISTRICT = 800;
  private static final int ROADS_OF_GRID = 3;

  private final Map<String, List<String>> lists = new HashMap<>();

  CityNames(SimulationFile base) {
    base.lists().forEach((name, node) -> lists.put(name, texts(node)));
  }

  private static List<String> texts(YamlNode node) {
    return node.kind() == YamlNode.Kind.LIST
        ? node.list().orElseThrow().stream().flatMap(item -> item.scalar().stream()).toList()
        : List.of();
  }

  List<String> list(String name) {
    return lists.get(name);
  }

  String grid(int grid) {
    return community(grid) + "第" + (grid % GRIDS_OF_COMMUNITY + 1) + "网格";
  }

  String community(int grid) {
    return pair("community", grid / GRIDS_OF_COMMUNITY) + "社区";
  }

  String street(int grid) {
    return pair("street", grid / GRIDS_OF_STREET) + "街道";
  }

  String district(int grid) {
    return list("district").get(grid / GRIDS_OF_DISTRICT % list("district").size());
  }

  String city() {
    return list("city").get(0);
  }

  /** Two syllables that together are the name of no other. */
  private String pair(String list, int number) {
    List<String> first = list(list);
    List<String> second = list(list + "-end");
    int round = number / first.size();
    int turn = round / second.size();
    String again = turn == 0 ? "" : String.valueOf((char) ('东' + turn));
    return first.get(number % first.size()) + second.get((number + round) % second.size()) + again;
  }

  String address(int grid, Chance chance) {
    List<String> roads = list("road");
    int road = grid * ROADS_OF_GRID + (int) chance.below(ROADS_OF_GRID);
    return roads.get(road % roads.size()) + "路" + (1 + chance.below(300)) + "号";
  }
}
