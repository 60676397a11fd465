using System.Xml;

namespace VirtualSchool;

/// <summary>What a part of a package refers to (relationships: ECMA-376 Part 2, 9.3). Targets outside the package are known of and never followed.</summary>
internal sealed class PackageLinks
{
    private const int Most = 20_000;
    private const string Spelling = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Id, string Kind, string Target)> inside = [];

    private PackageLinks()
    {
    }

    /// <summary>Whether something outside the package is referred to.</summary>
    internal bool HasOutside { get; private set; }

    /// <summary>Reads the relationships of a part.</summary>
    /// <param name="zip">The package.</param>
    /// <param name="part">The part's name; empty for the package itself.</param>
    internal static PackageLinks Of(ZipParts zip, string part)
    {
        var links = new PackageLinks();
        int cut = part.LastIndexOf('/') + 1;
        string folder = part.Substring(0, cut);
        string name = part.Substring(cut);
        if (zip.Find($"{folder}_rels/{name}.rels") is not { } list)
        {
            return links;
        }

        using var xml = new GuardedXml(zip.Open(list));
        int count = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.Name != "Relationship" || xml.Namespace != Spelling)
            {
                continue;
            }

            if (++count > Most)
            {
                throw new RefusalException(IssueCodes.WorkbookUnsafe, "a part refers to more others than in any real workbook");
            }

            string? target = xml.Attribute("Target");
            string? id = xml.Attribute("Id");
            string kind = SpreadsheetNames.KindOf(xml.Attribute("Type") ?? string.Empty);
            if (string.Equals(xml.Attribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase))
            {
                links.HasOutside = true;
            }
            else if (id is not null && target is not null)
            {
                links.inside.Add((id, kind, Resolve(folder, target)));
            }
        }

        return links;
    }

    /// <summary>The first target of a kind; null when there is none.</summary>
    internal string? Target(string kind) => inside.Find(l => l.Kind == kind).Target;

    /// <summary>Kind and target of a relationship; null when there is none inside the package.</summary>
    internal (string Kind, string Target)? Find(string id)
    {
        int at = inside.FindIndex(l => l.Id == id);
        return at < 0 ? null : (inside[at].Kind, inside[at].Target);
    }

    internal bool HasKind(string kind) => inside.Exists(l => l.Kind == kind);

    /// <summary>A target as a part's name. It cannot leave the package.</summary>
    private static string Resolve(string folder, string target)
    {
        string[] steps = (target.Length > 0 && target[0] == '/' ? target : folder + target).Split('/', '\\');
        var names = new List<string>();
        foreach (string step in steps)
        {
            if (step == "..")
            {
                if (names.Count == 0)
                {
                    throw new RefusalException(IssueCodes.WorkbookUnsafe, "a reference points out of the archive");
                }

                names.RemoveAt(names.Count - 1);
            }
            else if (step is not ("" or "."))
            {
                names.Add(step);
            }
        }

        return string.Join("/", names);
    }
}
