namespace VirtualSchool.Matching;

/// <summary>
/// Forenames that are used for one another: short forms, spellings, the forms of one name in the languages of Scotland's
/// people, and its writings in Latin letters. One class a line in <c>Text/forenames.txt</c>; a name may be in several.
/// </summary>
internal static class NameClasses
{
    private static readonly TextPool Names = new();
    private static readonly int[][] Classes = Load();

    /// <summary>Numbers of the classes a folded name is in, in ascending order; empty when none.</summary>
    public static int[] Of(ReadOnlySpan<char> folded)
    {
        return Classes[Names.Find(folded)];
    }

    private static int[][] Load()
    {
        var classes = new List<List<int>> { new() };
        var buffer = new char[128];
        var second = new char[128];
        int line = 0;
        foreach (string[] names in NameTable.Read("forenames.txt"))
        {
            line++;
            foreach (string name in names)
            {
                int exact = TextForms.Exact(name.AsSpan(), buffer);
                int id = Names.Add(second.AsSpan(0, TextForms.Folded(buffer.AsSpan(0, exact), second)));
                if (id == classes.Count)
                {
                    classes.Add([]);
                }

                if (!classes[id].Contains(line))
                {
                    classes[id].Add(line);
                }
            }
        }

        return classes.Select(c => c.ToArray()).ToArray();
    }
}
