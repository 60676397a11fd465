namespace VirtualSchool.Matching;

/// <summary>Surnames in more than one spelling (Reid, Reed; Chaudhry, Chowdhury; Cheung, Zhang): one class a line in <c>Text/surnames.txt</c>, each name in one class.</summary>
internal static class SurnameSpellings
{
    private static readonly TextPool Names = new();
    private static readonly string[] First = Load();

    /// <summary>The spelling that stands for a name's class, or nothing when the name is in none.</summary>
    /// <param name="variant">A folded name whose Mac and Polish ending are written in the common way.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> variant) => First[Names.Find(variant)].AsSpan();

    private static string[] Load()
    {
        var first = new List<string> { string.Empty };
        var buffer = new char[128];
        var folded = new char[128];
        var variant = new char[128];
        foreach (string[] names in NameTable.Read("surnames.txt"))
        {
            string? head = null;
            foreach (string name in names)
            {
                ReadOnlySpan<char> exact = buffer.AsSpan(0, TextForms.Exact(name.AsSpan(), buffer));
                int length = TextForms.Folded(exact, folded);
                ReadOnlySpan<char> text = variant.AsSpan(0, TextForms.PlainVariant(exact, folded.AsSpan(0, length), variant));
                head ??= text.ToString();
                if (Names.Add(text) == first.Count)
                {
                    first.Add(head);
                }
            }
        }

        return first.ToArray();
    }
}
