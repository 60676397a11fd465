using System.Text;

namespace VirtualSchool.Scotland;

/// <summary>
/// How words of a list are compared: letters and digits only, in lower case, with single spaces. "Section 25", "section  25" and
/// "SECTION-25" are one; nothing is guessed beyond that.
/// </summary>
internal static class Wording
{
    internal static string Normal(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }

        var normal = new StringBuilder(text!.Length);
        bool gap = false;
        foreach (char c in text!.Replace("&", " and "))
        {
            // An apostrophe joins (children's home); everything else that is no letter or digit parts.
            if (c is '\'' or '\u2019' or '.')
            {
                continue;
            }

            if (!char.IsLetterOrDigit(c))
            {
                gap = normal.Length > 0;
                continue;
            }

            if (gap)
            {
                normal.Append(' ');
                gap = false;
            }

            normal.Append(char.ToLowerInvariant(c));
        }

        return normal.ToString();
    }

    /// <summary>An index by normal wording. The same wording for two entries is a fault of the code set.</summary>
    internal static Dictionary<string, T> Index<T>(string file, IEnumerable<T> entries, Func<T, IEnumerable<string>> wordings)
        where T : class
    {
        var index = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (T entry in entries)
        {
            foreach (string wording in wordings(entry))
            {
                string key = Normal(wording);
                if (key.Length == 0 || (index.TryGetValue(key, out T? there) && !ReferenceEquals(there, entry)))
                {
                    throw new CodeSetException(file, $"wording '{wording}'", "is blank or stands for two entries");
                }

                index[key] = entry;
            }
        }

        return index;
    }
}
