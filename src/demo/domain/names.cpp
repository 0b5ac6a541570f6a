#include "demo/domain/names.h"

#include <array>
#include <cassert>
#include <span>

namespace telemachy::demo {
namespace {

/// Words separated by single spaces; an underscore stands for a space within a name, and a slash
/// parts the form for men from the form for women.
struct NameBook {
    std::string_view women;
    std::string_view men;
    std::string_view families;
};

// clang-format off
constexpr std::array<NameBook, static_cast<std::size_t>(Culture::last) + 1> books{{
    {   // greek
        "Anthi Areti Athina Chrysa Danae Despina Dimitra Eftychia Eirini Evdokia Fotini Garyfallia Ilektra Ioanna Kalliopi Kyriaki Lito Magdalini Myrto Nefeli Olympia Paraskevi Rodanthi Smaragda Stavroula Thalia Varvara Xanthi",
        "Achilleas Anestis Argyris Charis Christoforos Dimos Efthymis Fanis Grigoris Iasonas Kleanthis Lefteris Loukas Manolis Miltos Nektarios Orestis Pantelis Periklis Sotiris Spyros Stamatis Stelios Tasos Thodoris Vangelis Vasilis Zisis",
        "Alevizos/Alevizou Armenis/Armeni Bakalis/Bakali Chatzidakos/Chatzidakou Dendrinos/Dendrinou Drosos/Drosou Fragos/Fragou Galanis/Galani Gkikas/Gkika Kalamaras/Kalamara Kanellos/Kanellou Karydis/Karydi Kavadias/Kavadia Kokkalas/Kokkala Koulouris/Koulouri Lambrou/Lambrou Liosis/Liosi Makridis/Makridi Mavrakis/Mavraki Moraitis/Moraiti Nomikos/Nomikou Pagonis/Pagoni Pasalis/Pasali Rigopoulos/Rigopoulou Sarantis/Saranti Sklavos/Sklavou Stathakis/Stathaki Tsirigos/Tsirigou Valsamis/Valsami Voulgaris/Voulgari Xydas/Xyda Zervas/Zerva",
    },
    {   // dutch
        "Anneke Babette Carlijn Doortje Elske Femke Geertje Hanneke Ilse Janneke Jorinde Karlijn Lieke Loes Maartje Marieke Merel Nienke Noortje Petra Rianne Roos Sanne Tessel Veerle Willemijn Yvette Zwaan",
        "Arjen Bas Coen Diederik Erwin Floris Gijs Hidde Ivo Jelle Joost Kees Lars Maarten Matthijs Niels Olivier Pepijn Quinten Reinier Ruben Sander Siebe Teun Thijs Wessel Wietse Youri",
        "Aalbers Baakman Bolhuis Brinkhuis Dekkers Dijkema Eggink Feenstra Geerlings Groothuis Haverkort Hofstede Jonkman Kampman Kloosterboer Kuipers Lankhorst Meijerink Nijboer Oosterhof Pothoven Reijnders Roelofsen Schaafsma Slagter Spijker Terpstra Uitenbroek van_Aalst van_Beusekom van_der_Meulen van_Rossum Veenstra Vermeij Wieringa Zandstra",
    },
    {   // irish
        "Aisling Bláthnaid Caoimhe Ciara Clodagh Deirdre Eimear Éabha Fionnuala Gráinne Iseult Laoise Máire Muireann Niamh Nuala Órlaith Róisín Sadhbh Síle Sorcha Úna",
        "Aidan Brendan Cathal Ciarán Colm Conor Cormac Daithí Diarmuid Donal Eoin Fearghal Fiachra Finbarr Lorcan Malachy Niall Oisín Pádraig Ruairí Senan Tadhg",
        "Ahearne Brosnan Cadogan Coughlan Cremin Crowley Cullinane Deasy Delahunty Desmond Dineen Fahy Geary Hanafin Hegarty Horgan Kearney Kelleher Leahy Linehan Lordan Lucey Mulcahy Noonan O'Callaghan O'Driscoll O'Flynn O'Regan Scannell Sheehy Twomey Walshe",
    },
    {   // norwegian
        "Anniken Astrid Birgit Dagny Eldbjørg Frøydis Gro Gunnhild Hedda Helle Ingvild Jorunn Kari Kjersti Live Magnhild Maren Oddny Ragna Randi Signe Siri Solveig Synnøve Tiril Torunn Turid Åshild",
        "Amund Anders Asbjørn Birger Bård Dag Eirik Endre Fredrik Gaute Geir Håkon Ivar Jostein Kjetil Leif Lasse Morten Odd Oddvar Rune Sigurd Steinar Sverre Terje Torstein Trygve Øyvind",
        "Aarsand Bakketeig Bergseth Bjørkhaug Brekke Bråten Dalseth Eidsvåg Engeseth Fjellanger Fosse Gjerde Grimstvedt Hauge Helgesen Hovland Kleppe Kvamme Langeland Lyngstad Myklebust Nesheim Nordvik Opheim Rognli Rønning Sandvik Skjelbred Sletten Storli Sætre Tveit Ulvestad Vangsnes Vågen Østrem",
    },
    {   // portuguese
        "Adriana Alice Beatriz Benedita Camila Carolina Catarina Cecília Clarice Débora Eduarda Fabiana Fátima Flávia Graça Helena Inês Isaura Jandira Júlia Lídia Lorena Luana Madalena Marisa Natália Otília Patrícia Rita Rosana Sílvia Telma Teresa Vitória",
        "Adilson Afonso Álvaro Américo André Antero Bento Caetano César Cláudio Damião Davi Duarte Edmilson Eurico Fabrício Gaspar Gustavo Heitor Henrique Ivo Joaquim Jorge Leandro Luís Márcio Mateus Nélson Otávio Renato Rodrigo Sandro Telmo Vicente",
        "Abrantes_Leite Aguiar Alvarenga Amaral_Dias Bastos_Pinho Bezerra Borges_Taveira Brandão Cabral_Matias Caldeira Camargo Cardoso_Vale Carneiro Cerqueira Coutinho_Reis Dantas Esteves Falcão_Mota Fagundes Figueira Fontes Garrido Guedes Lacerda Leitão Lourenço Macedo Marinho Mesquita Moura_Prates Nogueira Pacheco Peixoto Quaresma_Luz Rebelo Sampaio_Cruz Serrano Tavares Teixeira_Pires Valadão Vidigal",
    },
    {   // polish
        "Agata Aldona Balbina Beata Bogusia Czesława Dagmara Dorota Elwira Ewelina Gabriela Halina Iwona Izabela Jadwiga Jagoda Kinga Klaudia Lidia Lucyna Małgorzata Marzena Milena Oliwia Renata Sylwia Urszula Wioletta Zuzanna Żaneta",
        "Adam Bartosz Błażej Bogdan Cezary Czesław Damian Dariusz Eryk Filip Grzegorz Hubert Ireneusz Jacek Jarosław Kacper Konrad Łukasz Maciej Marek Mirosław Norbert Oskar Przemysław Radosław Sławomir Szymon Tadeusz Witold Zbigniew",
        "Bielak/Bielak Bukowiecki/Bukowiecka Chmura/Chmura Cybulka/Cybulka Dziedzic/Dziedzic Gawron/Gawron Górecki/Górecka Jabłonowski/Jabłonowska Jasiński/Jasińska Kalita/Kalita Kępa/Kępa Kosiński/Kosińska Kruczek/Kruczek Kurek/Kurek Lisiecki/Lisiecka Łapiński/Łapińska Malec/Malec Mrozek/Mrozek Niemczyk/Niemczyk Olszewik/Olszewik Pająk/Pająk Pawlik/Pawlik Rogala/Rogala Rutkowiak/Rutkowiak Sikorski/Sikorska Skiba/Skiba Sobczyk/Sobczyk Stelmach/Stelmach Szymczyk/Szymczyk Tarnowiak/Tarnowiak Urbaniak/Urbaniak Wilczek/Wilczek Zaremba/Zaremba Żurek/Żurek",
    },
    {   // tamil and malayali
        "Abirami Akila Ambika Anjana Archana Bhavani Chitra Deepa Devaki Gayathri Hema Indumathi Jayanthi Kalaivani Kavitha Lakshmi Latha Malathi Meenakshi Nithya Padmini Parvathy Priyadarshini Revathi Sandhya Saraswathi Selvi Shanthi Sindhu Sumathi Thenmozhi Uma Vasuki Vidya Yamini",
        "Anbarasan Aravindan Ashwath Balaji Baskaran Chandran Dhanush Elango Ganesh Gopinath Hariharan Ilango Jagan Karthik Kumaran Madhavan Manikandan Murali Natarajan Pandian Prabhu Rajesh Ramanathan Sabari Senthil Shankar Sivakumar Sudhir Tamilselvan Thiru Unnikrishnan Velan Venkat Vignesh",
        "Annamalai Arumugam Balakrishnan Chellappan Chidambaram Devarajan Elangovan Ganapathy Govindan Iyyappan Jeyaraman Kandasamy Karuppiah Krishnamoorthy Kuppusamy Lakshmanan Manickam Marimuthu Menon Muthusamy Nachiappan Nambiar Palanisamy Perumal Pillai Ponnusamy Rajagopalan Ramalingam Sankaran Shanmugam Subbiah Sundaram Thangavel Valluvan Varghese Veerappan",
    },
    {   // hindustani
        "Aarti Amrita Anupama Bhavna Charu Damini Ekta Farzana Garima Hansa Ila Jyotsna Kamini Lavanya Manjari Mrinal Namrata Nargis Pallavi Poonam Rachna Reshma Rukhsana Sakshi Shabnam Smita Sunita Tanvi Urmila Vandana Zainab",
        "Aditya Akhil Anirudh Arshad Bharat Chirag Deepak Devendra Faisal Gaurav Harish Imran Jatin Kailash Lokesh Manoj Mukesh Nadeem Naveen Nikhil Pankaj Pradeep Rakesh Rohit Salim Sanjay Tarun Umesh Vikas Vinod Yogesh Zahid",
        "Agrawal Ahluwalia Bansode Bhargava Bhatnagar Chaturvedi Choudhary Deshpande Dwivedi Gaikwad Goswami Hashmi Jhaveri Kamath Kashyap Khandelwal Kulkarni Lahoti Mahajan Mathur Mishra Naqvi Pandey Parulekar Qureshi Rastogi Saxena Sethi Shrivastava Siddique Thakkar Tripathi Upadhyay Vaidya Wadhawan Zaveri",
    },
    {   // singapore chinese
        "Bee_Lian Chui_Ling Geok_Choo Hui_Ling Hui_Xian Jia_Hui Jia_Yi Kai_Xin Lay_Peng Li_Ting Mei_Fong Mei_Qi Peck_Hoon Pei_Shan Poh_Choo Qian_Yu Rui_En Shi_Min Shu_Fen Siew_Hoon Sok_Hwee Su_Ann Swee_Lan Wan_Ting Xin_Yi Xiu_Wen Yan_Ling Yi_Jun Zhi_Ling",
        "Boon_Keng Chee_Wai Cheng_Huat Chin_Seng Guan_Hock Hock_Lim Jun_Hao Jun_Kai Kah_Leong Kai_Wen Keng_Boon Kok_Wah Kuan_Jin Meng_Hui Ming_Jie Poh_Seng Qi_Hao Seng_Kiat Shao_Wei Soon_Huat Teck_Beng Teck_Soon Tian_Rui Wee_Kiat Wei_Jie Yong_Sheng Yu_Xuan Zhi_Hao",
        "Ang Beh Chai Cheong Chew Chia Chng Chong Chua Ee Foo Gan Goh Heng Hoe Kwek Kwok Lau Leow Loh Low Neo Ngiam Ong Pang Phua Poon Quek Seah Seow Sim Soh Tay Teoh Toh Wee Yap Yeo Yong Zhuo",
    },
    {   // malay
        "Aishah Amalina Azizah Faridah Fatin Hajar Halimah Hasnah Izzati Juliana Khadijah Maisarah Nabilah Norhayati Nurul Rahimah Rohani Rosnah Sabariah Safiah Salmah Siti_Hawa Suhaila Syafiqah Wardah Yasmin Zaleha Zuraidah",
        "Abdul_Hadi Adnan Aiman Amirul Azman Badrul Danial Faizal Farhan Hafiz Hakim Hamzah Idris Iskandar Jamaluddin Kamarul Khairul Luqman Adli Nazri Rahmat Razali Ridzuan Rosli Saiful Shahrul Syazwan Taufik Zainal Zulkifli",
        "Abdullah Ahmad Alias Arshad Bakar Daud Ghazali Hashim Hussin Ibrahim Ismail Jamil Kamsani Latiff Mahmood Mansor Marzuki Mokhtar Mustapha Omar Osman Ramli Rashid Salleh Samad Shariff Sulaiman Talib Yahya Yusof Zakaria",
    },
    {   // korean
        "A-ra Bo-mi Bo-young Da-hye Eun-bi Eun-kyung Eun-seo Ga-yeon Ha-rin Hye-jin Hye-rim Hyun-ah Jin-kyung Ji-soo Jung-ah Kyung-hee Mi-kyung Mi-rae Na-yeon Sang-mi Se-young Seo-hyun So-hee Soo-jin Su-bin Sung-hee Yae-rin Ye-won Yeon-joo Yoo-mi",
        "Byung-chul Chan-min Dae-hyun Do-yun Dong-wook Eun-ho Gi-tae Gun-woo Ho-jin Hwan-hee Hyun-seok In-ho Jae-min Jin-woo Joon-ki Jung-hoon Ki-tae Kyung-min Min-gyu Min-jae Sang-hyun Seung-ho Si-woo Sung-min Tae-gyun Tae-sik Woo-jin Yong-ha Young-jae Young-ho",
        "Ahn Baek Ban Bang Cha Cheon Chu Do Eom Gil Gong Gwak Han Heo Hong Hwang Jang Jeon Jeong Ji Jin Joo Kang Ki Kwon Ma Maeng Min Moon Nam Noh Oh Ok Pyo Ryu Seo Seok Seol Shim Son Tak Wang Woo Yang Yeom Yoon",
    },
    {   // vietnamese
        "Ánh_Tuyết Bảo_Châu Bích_Ngọc Cẩm_Tú Diễm_My Diệu_Linh Hải_Yến Hoài_An Hoàng_Oanh Hồng_Nhung Huyền_Trang Khánh_Chi Kim_Chi Lan_Hương Lệ_Thủy Mai_Phương Mỹ_Hạnh Ngọc_Diệp Nhã_Uyên Phương_Thảo Quỳnh_Như Thanh_Hà Thảo_Vy Thu_Hiền Thùy_Dung Tố_Uyên Tường_Vi Vân_Khánh Xuân_Mai Yến_Nhi",
        "Anh_Khoa Bá_Thành Bảo_Long Chí_Cường Công_Minh Duy_Khang Đăng_Khoa Đình_Phúc Đức_Anh Gia_Huy Hải_Đăng Hoàng_Nam Hữu_Lộc Khắc_Tiệp Lê_Duy Mạnh_Hùng Minh_Quân Ngọc_Sơn Nhật_Minh Phúc_Lâm Quang_Vinh Quốc_Bảo Tấn_Phát Thành_Đạt Thế_Anh Tiến_Dũng Trọng_Nghĩa Tuấn_Kiệt Văn_Thắng Xuân_Bắc",
        "Âu_Dương Bạch Bành Bùi Cao Châu Chu Cù Diệp Doãn Đàm Đặng Đinh Đoàn Đồng Đỗ Hà Hồ Huỳnh Khuất La Lại Lâm Lục Lương Lưu Mạc Mai Nghiêm Ngô Nguyễn Ninh Phan Phùng Quách Tạ Thạch Thái Tô Tôn Trịnh Trương Từ Văn Vương Vũ",
    },
    {   // chilean
        "Alejandra Amparo Antonia Belén Bernardita Carla Claudina Consuelo Daniela Elisa Fernanda Florencia Gloria Ignacia Isidora Javiera Josefa Macarena Magdalena Martina Millaray Paloma Pilar Rayén Rocío Rosario Soledad Tamara Trinidad Valentina Ximena Yasna",
        "Agustín Álvaro Baltazar Benjamín Clemente Cristóbal Damián Esteban Facundo Felipe Germán Gonzalo Hernán Ignacio Joaquín Lautaro León Lucas Matías Maximiliano Nahuel Nicanor Patricio Ramiro Renato Rodolfo Sebastián Simón Tomás Vicente",
        "Aburto Aguayo_Soto Alarcón Antilef Arancibia Barahona Bascuñán Becerra Bustamante Calfulén Cárcamo Cifuentes Collao Echeverría Farías Garrido_Lagos Huenchul Inostroza Jorquera Leiva Llancao Maturana Millalén Montecinos Norambuena Oyarzún Painemal Palacios_Rey Quilodrán Retamales Riquelme Sanhueza Sepúlveda Tapia_Mora Ulloa Urrutia Valenzuela Vergara_Pino Yáñez Zúñiga",
    },
    {   // west african
        "Abena Adaeze Adjoa Afua Aïssatou Akosua Amaka Aminata Ayodele Binta Chiamaka Efua Esi Fatoumata Folake Ifeoma Kadiatou Khady Mariama Nana_Ama Ngozi Nkechi Oluchi Rokhaya Sade Simisola Temilade Yaa Yetunde Zainabou",
        "Abdoulaye Adebayo Akwasi Amadou Babatunde Bakary Chidi Chukwuma Daouda Ekow Emeka Femi Gbenga Ibrahima Ifeanyi Kofi Kojo Kwabena Kwame Lamine Mamadou Modou Nii Nnamdi Obinna Olumide Ousmane Sekou Tunde Yaw",
        "Adebisi Adeyinka Afolayan Agyapong Akintola Amoako Anokye Asamoah Ayeni Badmus Baldé Boateng Chukwudi Danso Diabaté Diarra Dossou Egwu Eze Faye Kamara Konadu Kouamé Mbaye Nwachukwu Obeng Odunsi Ogundipe Okoro Osei-Bonsu Owusu Quaye Sarpong Sesay Thiam Uzochukwu",
    },
    {   // levantine
        "Abir Amal Dalal Dima Farah Ghada Hanan Huda Jumana Khuloud Lamia Layal Maha Manal Maysoun Nadine Nisreen Rana Ruba Rasha Reem Rima Samar Sawsan Siham Suha Tala Wafa Yara Zeina",
        "Adham Anas Bishr Basil Emad Fadi Ghassan Habib Haitham Hani Hisham Issam Jad Kamal Karim Khalil Maher Marwan Mazen Nabil Nasser Omar Qusai Rami Samer Tarek Wael Walid Yazan Ziad",
        "Abboud Aswad Ayoub Azar Barakat Bitar Chahine Daher Dabbagh Fakhoury Ghanem Haddad Hamdan Hourani Issa Jabbour Kanaan Karam Kassab Khalaf Rizk Mansour Masri Moukarzel Najjar Obeid Qaddour Rahal Saliba Sabbagh Shaheen Tannous Touma Yacoub Zeidan Zogheib",
    },
}};
// clang-format on

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> found;
    while (!text.empty()) {
        auto const end = text.find(' ');
        found.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return found;
}

struct SplitBook {
    std::vector<std::string_view> women, men, families;
};

SplitBook const& book_of(Culture culture) {
    static auto const split = [] {
        std::vector<SplitBook> all;
        for (auto const& book : books) {
            all.push_back({words(book.women), words(book.men), words(book.families)});
        }
        return all;
    }();
    return split[static_cast<std::size_t>(culture)];
}

std::string spaced(std::string_view word) {
    std::string text{word};
    for (char& c : text) c = c == '_' ? ' ' : c;
    return text;
}

std::string family_of(std::string_view forms, bool womans) {
    auto const slash = forms.find('/');
    if (slash == std::string_view::npos) return spaced(forms);
    return spaced(womans ? forms.substr(slash + 1) : forms.substr(0, slash));
}

/// Which ASCII letter stands for which letters of ours. The lists above use no others.
struct Fold {
    std::string_view letters;
    std::string_view ascii;
};

// clang-format off
constexpr std::array<Fold, 13> folds{{
    {"ÀÁÂÃÅàáâãäåĂăąạảấầẩẫậắằẳẵặ", "a"},
    {"æ", "ae"},
    {"ÇçĆćč", "c"},
    {"ðĐđ", "d"},
    {"ÈÉÊèéêëęẹẻẽếềểễệ", "e"},
    {"ÍÎìíîïĩỉị", "i"},
    {"Łł", "l"},
    {"ÑñŃń", "n"},
    {"ÓÔÖØòóôõöøơọỏốồổỗộớờởỡợ", "o"},
    {"ŚśŞş", "s"},
    {"ÚÜùúûüũưụủứừửữự", "u"},
    {"Ýýỳỵỷỹ", "y"},
    {"ŹźŻż", "z"},
}};
// clang-format on

std::string_view fold(std::string_view letter) {
    for (auto const& [letters, ascii] : folds) {
        if (letters.find(letter) != std::string_view::npos) return ascii;
    }
    assert(!"a letter the fold table lacks");
    return {};
}

std::string ascii_word(std::string_view text) {
    std::string folded;
    for (std::size_t i = 0; i < text.size();) {
        auto const lead = static_cast<unsigned char>(text[i]);
        if (lead < 0x80) {
            char const c = text[i++];
            if (c >= 'A' && c <= 'Z') folded += static_cast<char>(c - 'A' + 'a');
            if ((c >= 'a' && c <= 'z') || c == '-') folded += c;
            continue;
        }
        std::size_t const width = lead >= 0xE0 ? 3 : 2;
        folded += fold(text.substr(i, width));
        i += width;
    }
    return folded;
}

std::string firm_domain(std::string_view firm) {
    std::string domain;
    for (char c : firm) {
        if (c == ' ') domain += '-';
        if (c >= 'A' && c <= 'Z') domain += static_cast<char>(c - 'A' + 'a');
        if (c >= 'a' && c <= 'z') domain += c;
    }
    return domain + ".example";
}

}  // namespace

Name throw_name(Dice& dice, Culture culture, Gender gender) {
    auto const& book = book_of(culture);
    bool const womans = gender == Gender::woman || (gender != Gender::man && dice.chance(50));
    auto const given = dice.pick(womans ? book.women : book.men);
    return {spaced(given), family_of(dice.pick(book.families), womans)};
}

std::string address_of(Name const& name, std::string_view firm, int number) {
    auto address = ascii_word(name.given) + "." + ascii_word(name.family);
    if (number > 1) address += "." + std::to_string(number);
    return address + "@" + (firm.empty() ? "ithaca.example" : firm_domain(firm));
}

}  // namespace telemachy::demo
