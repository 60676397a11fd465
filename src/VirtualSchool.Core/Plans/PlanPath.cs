using System.Globalization;

namespace VirtualSchool;

/// <summary>Places in a plan, as messages name them: only our own field names and numbers.</summary>
internal static class PlanPath
{
    internal static string Field(string path, string field) => path.Length == 0 ? field : $"{path}.{field}";

    internal static string Item(string path, int index) => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";
}
