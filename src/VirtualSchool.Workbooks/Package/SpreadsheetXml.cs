using System.Xml;

namespace VirtualSchool;

/// <summary>Elements of the spreadsheet namespace.</summary>
internal static class SpreadsheetXml
{
    public static void Start(this XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, XlsxPackage.Main);
        foreach ((string attribute, string value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }
    }

    public static void Empty(this XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.Start(name, attributes);
        xml.WriteEndElement();
    }
}
