namespace VirtualSchool;

/// <summary>Code lists that maps refer to by name, such as <c>scotland/legal-bases</c>, so that each stands in one place.</summary>
internal static class SharedLists
{
    private static readonly Lazy<Dictionary<string, ValueList>> Lists = new(() =>
        new[] { "lists/scotland.json", "lists/england.json", "lists/common.json" }
            .SelectMany(file => MapJson.ReadLists(Resources.Text(file)))
            .ToDictionary(list => list.Name!, StringComparer.Ordinal));

    internal static ValueList? Find(string name) => Lists.Value.TryGetValue(name, out ValueList? list) ? list : null;
}
